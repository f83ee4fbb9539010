import { bundleFormatVersion, writeBundle } from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"

/**
 * All flows of a tenant and its connections, as they are at one moment, as a bundle. Secrets are not in it. Nothing keeps a
 * backup from being made: what looks like a secret in a setting stays where it is, in a file for the owner's eyes.
 */
export const backupText = async ({
  tenant,
  tx,
}: {
  readonly tenant: string
  readonly tx: StoreTransaction
}): Promise<string> => {
  const flows = await tx.flows.drafts({ tenant, ids: "all" })
  const connections = await tx.connections.list(tenant)
  return writeBundle({
    format: "gatewright/bundle",
    formatVersion: bundleFormatVersion,
    flows: flows.map(({ draft }) => draft.document),
    connections: connections.map(({ key, kind, name, settings }) => ({ key, kind, name, settings })),
  })
}
