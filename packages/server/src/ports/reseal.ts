import type { Log } from "../log.ts"
import type { SealedPlace } from "../store/sealed-text-store.ts"
import type { Store } from "../store/store.ts"
import type { Vault } from "./vault.ts"

/**
 * Seals anew, with the key that seals now, every secret, connection and key of the database that another key has sealed, so
 * that the other one can be taken away. All or nothing; each tenant's audit log says so. Servers that do it at once do not
 * get in each other's way. What no key opens stays as it is, and the log names it.
 */
export const reseal = async ({
  store,
  vault,
  log,
}: {
  readonly store: Store
  readonly vault: Vault
  readonly log: Log
}): Promise<void> => {
  const places = await store.transaction(async (tx) => {
    const sealedAnew: SealedPlace[] = []
    for (const { place, sealed: before } of await tx.sealed.list()) {
      if (vault.isCurrent(before)) continue
      const text = vault.open(before, place)
      if (text === undefined) log.error({ place }, "no key in the list opens this: put the key back that sealed it")
      else if (await tx.sealed.replace({ place, before, sealed: vault.seal(text, place) })) sealedAnew.push(place)
    }
    for (const [tenant, subjects] of byTenant(sealedAnew)) {
      const detail = JSON.stringify({ sealed: subjects })
      await tx.audit.append({ tenant, by: "Gatewright", action: "secret.resealed", subject: "seal-key", detail })
    }
    return sealedAnew
  })
  if (places.length > 0) log.warn({ places }, `${places.length} secrets were sealed anew with the first key`)
}

const byTenant = (places: readonly SealedPlace[]): ReadonlyMap<string, readonly string[]> => {
  const subjects = new Map<string, string[]>()
  for (const place of places) {
    if (place[0] === "key") continue
    const [kind, tenant, name] = place
    subjects.set(tenant, [...(subjects.get(tenant) ?? []), `${kind}/${name}`])
  }
  return subjects
}
