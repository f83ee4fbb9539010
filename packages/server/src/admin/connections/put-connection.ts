import { openFields, sealFields, type SecretFields } from "../../ports/sealed-fields.ts"
import type { Handler } from "../../http/mount.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { ConnectionRecord } from "../../store/connection-store.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { usesOf } from "../bindings/uses-of.ts"
import { maskedValue } from "../secrets/masked-value.ts"
import type { Services } from "../services.ts"
import { connectionRow } from "./connection-rows.ts"
import type { putConnection } from "./contract.ts"
import { readConnection, secretFieldsOf, type ConnectionKind } from "./read-connection.ts"

/** Sets a connection. A secret field that is not given stays, unless the connection would give it to somebody else. */
export const putConnectionHandler = (services: Services): Handler<typeof putConnection> => {
  const { store, world } = services
  return ({ params: { tenant, connection: key }, body: { kind, name, settings, secrets: given }, caller }) =>
    allOrNothing(store, async (tx) => {
      const before = await tx.connections.get({ tenant, key })
      if (before && before.kind !== kind) return otherKind(before)
      const read = readConnection(kind, settings)
      if (!read.ok) return refuse("connection.invalid", read.problems[0]?.message ?? "", read.problems)
      const refusal = whyNotSet(kind, given)
      if (refusal) return refusal

      const set = before ? openFields(world.vault, { tenant, ...before }) : {}
      const goesElsewhere = before !== undefined && recipientOf(kind, before) !== read.recipient
      // What no key opens any longer may be opened again once the key is put back: it is kept, and goes nowhere else either.
      const isLocked = typeof before?.sealed === "string" && Object.keys(set).length === 0
      const kept = (isLocked ? secretFieldsOf(kind) : Object.keys(set)).filter((field) => !Object.hasOwn(given, field))
      if (goesElsewhere && kept.length > 0) {
        return refuse(
          "connection.secrets-needed",
          `“${name}” leads elsewhere now. Give ${kept.join(" and ")} anew: nobody sends a secret to another server without knowing it.`,
        )
      }
      const staysLocked = isLocked && kept.length > 0
      const sealed = staysLocked
        ? before.sealed
        : sealFields(world.vault, { tenant, key, fields: withGiven(set, given) })
      const put = await tx.connections.put({
        tenant,
        key,
        kind,
        name,
        settings: read.settings,
        sealed,
        by: caller.name,
      })
      if (put.kind === "other-kind") return otherKind(put.found)
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: `connection.${put.kind}`,
        subject: key,
        detail: JSON.stringify({ kind, name, settings: read.settings, secretsGiven: Object.keys(given) }),
      })
      const record = await tx.connections.get({ tenant, key })
      const [row] = record ? connectionRow(record, { tenant, services, uses: await usesOf(tx, tenant) }) : []
      if (!row) throw new Error("a connection is gone in the transaction that put it")
      return row
    })
}

type Given = Readonly<Record<string, string | null>>

const otherKind = ({ key, kind }: ConnectionRecord): Refusal =>
  refuse("connection.other-kind", `“${key}” is a connection of the kind ${kind}. Choose another key.`)

const whyNotSet = (kind: ConnectionKind, given: Given): Refusal | undefined => {
  const unknown = Object.keys(given).find((field) => !secretFieldsOf(kind).includes(field))
  if (unknown !== undefined) {
    return refuse("connection.invalid", `A connection of the kind ${kind} has no secret “${unknown}”.`)
  }
  for (const [field, text] of Object.entries(given)) {
    const masked = text === null ? undefined : maskedValue(text, `The value of ${field}`)
    if (masked) return masked
    // Both go into one line of a protocol (RFC 9110 section 5.5, RFC 4954 section 4).
    if (text !== null && /\p{Cc}/u.test(text)) {
      return refuse("connection.invalid", `The value of ${field} holds a line break or a control character.`)
    }
  }
  return undefined
}

const recipientOf = (kind: ConnectionKind, { settings }: ConnectionRecord): string | undefined => {
  const read = readConnection(kind, settings)
  return read.ok ? read.recipient : undefined
}

const withGiven = (set: SecretFields, given: Given): SecretFields =>
  Object.fromEntries(
    Object.entries({ ...set, ...given }).flatMap(([field, text]) => (text === null ? [] : [[field, text] as const])),
  )
