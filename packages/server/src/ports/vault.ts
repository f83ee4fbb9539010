import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from "node:crypto"

/** Seals what must be stored but not be readable in the database, and makes tokens that can be made again. */
export interface Vault {
  /** Encrypts and authenticates a text. Sealed for a place, it opens for that one alone: it can't be moved to another. */
  readonly seal: (text: string, place?: readonly string[]) => string
  /** The text again; `undefined` where its key is not there, it was sealed for another place, or somebody changed it. */
  readonly open: (sealed: string, place?: readonly string[]) => string | undefined
  /** Whether the key that seals has sealed it. Others are to be sealed anew, so that their key can go. */
  readonly isCurrent: (sealed: string) => boolean
  /** An unguessable token (256 bits, base64url) that is the same for the same words, e.g. for an idempotency key. */
  readonly token: (...words: readonly string[]) => string
}

/**
 * A vault on keys of 32 bytes: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. The first key seals and makes
 * tokens, all open (docs/decisions/0014-rotation-of-the-seal-key.md).
 *
 * A sealed text is `<version>.<key id>.<nonce><tag><ciphertext in base64url>`: the id finds the key. The first two parts
 * and the place are authenticated with it.
 */
export const createVault = (keys: readonly [Buffer, ...Buffer[]]): Vault => {
  if (keys.some((key) => key.length !== 32)) throw new Error("The key of a vault has 32 bytes.")
  const [current, ...others] = keys
  const sealing = sealingKey(current)
  const opening = [sealing, ...others.map(sealingKey)]
  const naming = derivedKey(current, "gatewright token 1")

  return {
    seal: (text, place) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", sealing.key, nonce).setAAD(authenticated(sealing, place))
      const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
      return sealing.prefix + Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString("base64url")
    },
    open: (sealed, place) => {
      const key = opening.find(({ prefix }) => sealed.startsWith(prefix))
      if (!key) return undefined
      const bytes = Buffer.from(sealed.slice(key.prefix.length), "base64url")
      if (bytes.length < 28) return undefined
      const decipher = createDecipheriv("aes-256-gcm", key.key, bytes.subarray(0, 12), { authTagLength: 16 })
        .setAAD(authenticated(key, place))
        .setAuthTag(bytes.subarray(12, 28))
      try {
        return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8")
      } catch {
        return undefined
      }
    },
    isCurrent: (sealed) => sealed.startsWith(sealing.prefix),
    token: (...words) => createHmac("sha256", naming).update(JSON.stringify(words)).digest("base64url"),
  }
}

interface SealingKey {
  readonly key: KeyObject
  /** What its sealed texts begin with. */
  readonly prefix: string
}

const sealingKey = (bytes: Buffer): SealingKey => {
  const key = derivedKey(bytes, "gatewright seal 1")
  return { key, prefix: `1.${createHash("sha256").update(key.export()).digest("base64url").slice(0, 8)}.` }
}

const authenticated = ({ prefix }: SealingKey, place: readonly string[] = []): Buffer =>
  Buffer.from(place.length === 0 ? prefix : prefix + JSON.stringify(place))

/**
 * One key a purpose (HKDF, RFC 5869), so that what one of them does says nothing about the other. A key object is taken in
 * once, bytes would be at every use: that is most of the time of sealing a state.
 */
const derivedKey = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, "", purpose, 32)))
