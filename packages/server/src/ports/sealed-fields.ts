import { z } from "zod"
import type { ConnectionRecord } from "../store/connection-store.ts"
import type { Vault } from "./vault.ts"

/** The secret fields of a connection by name, e.g. `password`. */
export type SecretFields = Readonly<Record<string, string>>

/** Seals the secret fields of a connection; `null` where it has none. */
export const sealFields = (
  vault: Vault,
  { tenant, key, fields }: { readonly tenant: string; readonly key: string; readonly fields: SecretFields },
): string | null =>
  Object.keys(fields).length === 0 ? null : vault.seal(JSON.stringify(fields), ["connection", tenant, key])

/** The secret fields of a connection; none where they can't be opened. */
export const openFields = (
  vault: Vault,
  { tenant, key, sealed }: Pick<ConnectionRecord, "key" | "sealed"> & { readonly tenant: string },
): SecretFields => {
  const opened = sealed === null ? undefined : vault.open(sealed, ["connection", tenant, key])
  return opened === undefined ? {} : fieldsSchema.parse(JSON.parse(opened))
}

const fieldsSchema = z.record(z.string(), z.string())
