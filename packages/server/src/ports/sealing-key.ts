import { z } from "zod"
import type { World } from "./world-ports.ts"

/** The public half of a server's key: what secrets are sealed to, so that it alone can read them (RFC 8037). */
export interface SealingPublicKey {
  readonly kty: "OKP"
  readonly crv: "X25519"
  readonly x: string
  /** Thumbprint (RFC 7638). */
  readonly kid: string
}

export interface SealingKey {
  readonly publicKey: SealingPublicKey
  /** A value that was sealed for this server under that name; `undefined` where it was not. */
  readonly open: (sealed: { readonly name: string; readonly jwe: string }) => Promise<string | undefined>
}

/**
 * The key pair that the servers of this database share. It is made when it is asked for first; `undefined` where no key of
 * the vault opens it, because somebody took that one away.
 */
export const sealingKey = async ({ store, vault }: Pick<World, "store" | "vault">): Promise<SealingKey | undefined> => {
  const sealed = (await store.keys.get(keyName)) ?? (await makeKey({ store, vault }))
  const text = vault.open(sealed, ["key", keyName])
  if (text === undefined) return undefined
  const { d, ...publicKey } = keySchema.parse(JSON.parse(text))
  return {
    publicKey,
    open: async ({ name, jwe }) => {
      const { compactDecrypt, importJWK } = await import("jose")
      try {
        const key = await importJWK({ ...publicKey, d }, "ECDH-ES")
        const { plaintext } = await compactDecrypt(jwe, key, {
          keyManagementAlgorithms: ["ECDH-ES"],
          contentEncryptionAlgorithms: ["A256GCM"],
        })
        const read = sealedSchema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plaintext)))
        return read.name === name ? read.value : undefined
      } catch {
        return undefined
      }
    },
  }
}

const keyName = "sealing"

/** Of two servers that make one at once, both use the one that came first. */
const makeKey = async ({ store, vault }: Pick<World, "store" | "vault">): Promise<string> => {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import("jose")
  const { privateKey } = await generateKeyPair("ECDH-ES", { crv: "X25519", extractable: true })
  const pair = await exportJWK(privateKey)
  const text = JSON.stringify({ ...pair, kid: await calculateJwkThumbprint(pair) })
  return store.keys.ensure({ name: keyName, sealed: vault.seal(text, ["key", keyName]) })
}

const keySchema = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("X25519"),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
})

/** What is sealed: the name is inside, so that no value can be passed off as that of another one. */
const sealedSchema = z.strictObject({ name: z.string(), value: z.string() })
