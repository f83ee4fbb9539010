import type { JsonObject, Problem } from "@gatewright/flow"
import type { z } from "zod"
import { httpSettings, smtpSettings } from "../../ports/connection-settings.ts"
import type { connectionKinds } from "./contract.ts"

export type ConnectionKind = (typeof connectionKinds)[number]

/** Settings of a connection as they are kept, and whom it gives its secrets to; or everything that is wrong with them. */
export type ReadConnection =
  | { readonly ok: true; readonly settings: JsonObject; readonly recipient: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the settings of a connection by its kind. */
export const readConnection = (kind: ConnectionKind, settings: unknown): ReadConnection => {
  switch (kind) {
    case "smtp": {
      const read = smtpSettings.safeParse(settings)
      if (!read.success) return { ok: false, problems: problemsOf(read.error) }
      const { host, port, security, username, from } = read.data
      return {
        ok: true,
        settings: { host, port, security, from, ...(username === undefined ? {} : { username }) },
        // Without encryption everybody on the way reads them: that is another one as well.
        recipient: JSON.stringify([host.toLowerCase(), port, security]),
      }
    }
    case "http": {
      const read = httpSettings.safeParse(settings)
      if (!read.success) return { ok: false, problems: problemsOf(read.error) }
      const { baseUrl, auth } = read.data
      return { ok: true, settings: { baseUrl, auth }, recipient: new URL(baseUrl).origin }
    }
  }
}

/** The secret fields of a kind. */
export const secretFieldsOf = (kind: string): readonly string[] =>
  Object.hasOwn(secretFields, kind) ? (secretFields[kind] ?? []) : []

const secretFields: Readonly<Record<string, readonly string[]>> = { smtp: ["password"], http: ["credential"] }

const problemsOf = ({ issues }: z.ZodError): readonly Problem[] =>
  issues.map(({ path, message }) => {
    const pointer = path.map((step) => `/${String(step)}`).join("")
    return {
      code: "connection.invalid",
      severity: "error",
      message: `settings${pointer}: ${message}.`,
      at: { pointer: `/settings${pointer}` },
    }
  })
