import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { secretName } from "../secrets/contract.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenName } from "../written-words.ts"

const inTenant = z.strictObject({ tenant: tenantId })
const oneConnection = z.strictObject({ tenant: tenantId, connection: secretName })

/** The kinds that nodes know; what each takes is in `ports/connection-settings.ts`. */
export const connectionKinds = ["smtp", "http"] as const

const connection = z.object({
  /** As flows call it: `{ "$connection": "mail", "kind": "smtp" }`. */
  key: z.string(),
  kind: z.enum(connectionKinds),
  name: z.string(),
  settings: z.record(z.string(), z.json()),
  /** The secret fields of the kind, and whether each is set. Values are never told. */
  secrets: z.record(z.string(), z.boolean()),
  source: z.enum(["stored", "configuration"]),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
  usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ConnectionRow = z.output<typeof connection>

export const listConnections = defineEndpoint({
  id: "listConnections",
  summary: "Connections of the tenant, without their secrets",
  method: "GET",
  path: "/api/tenants/{tenant}/connections",
  access: "flow:read",
  params: inTenant,
  answer: z.object({ connections: z.array(connection) }),
})

export const putConnection = defineEndpoint({
  id: "putConnection",
  summary: "Set a connection. A masked value (`••••`) is refused with `secret.masked`",
  method: "PUT",
  path: "/api/tenants/{tenant}/connections/{connection}",
  access: "secret:write",
  params: oneConnection,
  body: z.strictObject({
    kind: z.enum(connectionKinds),
    name: writtenName.max(200),
    settings: z.record(z.string(), z.json()),
    /** A text sets a secret field, `null` takes it away, a field that is left out stays as it is. */
    secrets: z.record(z.string(), z.string().min(1).max(100_000).nullable()).default({}),
  }),
  answer: connection,
})

export const tryConnection = defineEndpoint({
  id: "tryConnection",
  summary: "Whether the connection gets through: signs in to the mail server, or asks for the base URL",
  method: "POST",
  path: "/api/tenants/{tenant}/connections/{connection}/try",
  access: "secret:write",
  params: oneConnection,
  answer: z.object({ works: z.boolean(), message: z.string() }),
})

export const deleteConnection = defineEndpoint({
  id: "deleteConnection",
  summary: "Delete a connection. Refused with `connection.in-use` while an active flow needs it",
  method: "DELETE",
  path: "/api/tenants/{tenant}/connections/{connection}",
  access: "secret:write",
  params: oneConnection,
  answer: z.undefined(),
  status: 204,
})
