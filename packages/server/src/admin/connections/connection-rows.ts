import { z } from "zod"
import { configuredMail } from "../../ports/mail.ts"
import { openFields } from "../../ports/sealed-fields.ts"
import type { ConnectionRecord } from "../../store/connection-store.ts"
import type { Uses } from "../bindings/uses-of.ts"
import type { Services } from "../services.ts"
import { connectionKinds, type ConnectionRow } from "./contract.ts"
import { secretFieldsOf } from "./read-connection.ts"

interface Where {
  readonly tenant: string
  readonly services: Pick<Services, "config" | "world">
  readonly uses: Uses
}

/** The connections that flows of a tenant find, by key. A stored one goes before one of the configuration. */
export const connectionRows = (stored: readonly ConnectionRecord[], where: Where): ConnectionRow[] => {
  const rows = stored.flatMap((record) => connectionRow(record, where))
  const configured = configuredRow(where)
  const isTaken = stored.some(({ key }) => key === configuredMail)
  return [...rows, ...(configured && !isTaken ? [configured] : [])].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** A stored connection as a row; nothing for a kind that this server does not know. */
export const connectionRow = (record: ConnectionRecord, { tenant, services, uses }: Where): ConnectionRow[] => {
  const kind = connectionKinds.find((known) => known === record.kind)
  if (kind === undefined) return []
  const set = openFields(services.world.vault, { tenant, ...record })
  return [
    {
      key: record.key,
      kind,
      name: record.name,
      settings: settingsSchema.parse(record.settings),
      secrets: Object.fromEntries(secretFieldsOf(kind).map((field) => [field, set[field] !== undefined])),
      source: "stored",
      changedAt: new Date(record.changedAt).toISOString(),
      changedBy: record.changedBy,
      usedBy: [...uses.of({ kind: "connection", connection: kind, key: record.key })],
    },
  ]
}

const settingsSchema = z.record(z.string(), z.json())

/** The SMTP connection of the configuration, without the name that it signs in with: that is the operator's. */
const configuredRow = ({ services: { config }, uses }: Where): ConnectionRow | undefined => {
  if (config.smtpUrl === undefined) return undefined
  const { protocol, hostname, port, password } = new URL(config.smtpUrl)
  const isTls = protocol === "smtps:"
  return {
    key: configuredMail,
    kind: "smtp",
    name: "Mail server of the configuration",
    settings: {
      host: hostname,
      port: port === "" ? (isTls ? 465 : 587) : Number(port),
      // Without `smtps:` the library takes encryption where the server offers it, and goes on without.
      security: isTls ? "tls" : "starttls",
      from: config.mailFrom,
    },
    secrets: { password: password !== "" },
    source: "configuration",
    changedAt: null,
    changedBy: null,
    usedBy: [...uses.of({ kind: "connection", connection: "smtp", key: configuredMail })],
  }
}
