import { resolveSecret, type SealedSecrets } from "@gatewright/flow"
import { refuse, type Refusal } from "../../http/refusal.ts"
import { openFields } from "../../ports/sealed-fields.ts"
import type { SealingPublicKey } from "../../ports/sealing-key.ts"
import type { Services } from "../services.ts"
import { recordsFor, type Need } from "./connections-for.ts"

/**
 * The stored secrets that flows need, and the secret fields of their connections, each sealed to the key of one server (RFC
 * 7516, `ECDH-ES` of RFC 7518 section 4.6 with `A256GCM`) together with the name that the flows call it by.
 */
export const sealSecrets = async (
  recipient: SealingPublicKey,
  { services: { store, world }, tenant, needs }: { services: Services; tenant: string; needs: readonly Need[] },
): Promise<SealedSecrets | Refusal> => {
  const seal = await sealerFor(recipient)
  if (!seal) {
    return refuse(
      "bundle.bad-recipient",
      "The key of the recipient can't be used: it is not an X25519 key whose kid is its thumbprint. Get it from /api/sealing-key of that server.",
    )
  }
  const bindings = await store.bindings.get(tenant)
  const values = new Map<string, string>()
  for (const name of new Set(needs.flatMap(({ kind, key }) => (kind === "secret" ? [key] : [])))) {
    const record = await store.secrets.get({ tenant, name: resolveSecret(bindings, name) })
    const value = record && world.vault.open(record.sealed, ["secret", tenant, record.name])
    if (value !== undefined) values.set(name, await seal({ name, value }))
  }
  for (const { key, record } of await recordsFor(needs, { tenant, store, bindings })) {
    for (const [field, value] of Object.entries(openFields(world.vault, { tenant, ...record }))) {
      const name = `${key}/${field}`
      values.set(name, await seal({ name, value }))
    }
  }
  return { recipient: recipient.kid, values: Object.fromEntries(values) }
}

type Seal = (secret: { readonly name: string; readonly value: string }) => Promise<string>

/** `undefined` for a key that is none, or whose id is not its own (RFC 7638): nobody could open what is sealed to it. */
const sealerFor = async ({ kid, ...jwk }: SealingPublicKey): Promise<Seal | undefined> => {
  const { calculateJwkThumbprint, CompactEncrypt, importJWK } = await import("jose")
  try {
    if ((await calculateJwkThumbprint(jwk)) !== kid) return undefined
    const key = await importJWK(jwk, "ECDH-ES")
    const seal: Seal = (secret) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(secret)))
        .setProtectedHeader({ alg: "ECDH-ES", enc: "A256GCM", kid })
        .encrypt(key)
    // A point of small order is refused by the first agreement on a key (RFC 7748 section 6.1).
    await seal({ name: "", value: "" })
    return seal
  } catch {
    return undefined
  }
}
