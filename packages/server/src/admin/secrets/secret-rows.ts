import { configuredSecrets } from "../../ports/configured-secrets.ts"
import type { SecretRecord } from "../../store/secret-store.ts"
import type { Uses } from "../bindings/uses-of.ts"
import type { Services } from "../services.ts"
import type { SecretRow } from "./contract.ts"

/** The secrets that flows of a tenant find, by name. A stored one goes before one of the configuration. */
export const secretRows = (
  stored: readonly SecretRecord[],
  { tenant, config, uses }: { readonly tenant: string; readonly config: Services["config"]; readonly uses: Uses },
): SecretRow[] => {
  const names = new Set(stored.map(({ name }) => name))
  const configured = [...configuredSecrets(config, tenant).keys()].filter((name) => !names.has(name))
  return [
    ...stored.map((record) => secretRow(record, uses)),
    ...configured.map((name) => ({
      name,
      description: "",
      source: "configuration" as const,
      changedAt: null,
      changedBy: null,
      usedBy: [...uses.of({ kind: "secret", name })],
    })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** A stored secret as a row: everything but its value. */
export const secretRow = ({ name, description, changedAt, changedBy }: SecretRecord, uses: Uses): SecretRow => ({
  name,
  description,
  source: "stored",
  changedAt: new Date(changedAt).toISOString(),
  changedBy,
  usedBy: [...uses.of({ kind: "secret", name })],
})
