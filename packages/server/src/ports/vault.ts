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
  /** Encrypts and authenticates a text. */
  readonly seal: (text: string) => string
  /** The text again; `undefined` where it was sealed with another key, or somebody changed it. */
  readonly open: (sealed: string) => string | undefined
  /** An unguessable token (256 bits, base64url) that is the same for the same words, e.g. for an idempotency key. */
  readonly token: (...words: readonly string[]) => string
}

/**
 * A vault on a key of 32 bytes: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits.
 *
 * A sealed text is `<version>.<key id>.<nonce><tag><ciphertext in base64url>`, so that a later key can be told from an
 * earlier one. The first two parts are authenticated with it.
 */
export const createVault = (key: Buffer): Vault => {
  if (key.length !== 32) throw new Error("The key of a vault has 32 bytes.")
  const sealing = derivedKey(key, "gatewright seal 1")
  const naming = derivedKey(key, "gatewright token 1")
  const prefix = `1.${createHash("sha256").update(sealing.export()).digest("base64url").slice(0, 8)}.`

  return {
    seal: (text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(prefix))
      const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString("base64url")
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed.slice(prefix.length), "base64url")
      if (!sealed.startsWith(prefix) || bytes.length < 28) return undefined
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12), { authTagLength: 16 })
        .setAAD(Buffer.from(prefix))
        .setAuthTag(bytes.subarray(12, 28))
      try {
        return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8")
      } catch {
        return undefined
      }
    },
    token: (...words) => createHmac("sha256", naming).update(JSON.stringify(words)).digest("base64url"),
  }
}

/**
 * One key a purpose (HKDF, RFC 5869), so that what one of them does says nothing about the other. A key object is taken in
 * once, bytes would be at every use: that is most of the time of sealing a state.
 */
const derivedKey = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, "", purpose, 32)))
