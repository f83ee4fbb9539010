import type { NodeContext } from "@gatewright/engine"
import { Secret, type Json, type Value } from "@gatewright/flow"
import type { ContentSetting } from "../settings/content.ts"
import { nestedFields } from "./nested-fields.ts"
import { textOf } from "./text-of.ts"

/** A body that is ready to be sent. */
export interface WrittenContent {
  readonly text: string
  readonly contentType: string
  /** Whether a secret was written into it. */
  readonly secret: boolean
}

/**
 * Writes a body, or nothing where the setting has none. Secrets are written into what goes to another program
 * (`revealing`), and never into an answer to whoever called.
 */
export const writtenContent = (
  { text, value }: NodeContext<unknown>,
  { type, fields, text: source, contentType }: ContentSetting,
  { revealing }: { readonly revealing: boolean },
): WrittenContent | undefined => {
  if (type === "none") return undefined
  if (type === "text") return { text: text(source), contentType, secret: false }
  const given = fields.map((field) => ({ name: field.name, value: value(field.value) }))
  const secrets = { revealing, written: false }
  if (type === "json") {
    const body = jsonOf(nestedFields(given), secrets)
    return { text: JSON.stringify(body), contentType: "application/json", secret: secrets.written }
  }
  const form = new URLSearchParams()
  for (const field of given) form.append(field.name, formText(jsonOf(field.value, secrets)))
  return { text: form.toString(), contentType: "application/x-www-form-urlencoded", secret: secrets.written }
}

interface Secrets {
  readonly revealing: boolean
  written: boolean
}

const jsonOf = (value: Value | undefined, secrets: Secrets): Json => {
  if (value instanceof Secret) {
    secrets.written ||= secrets.revealing
    return secrets.revealing ? value.reveal() : null
  }
  if (typeof value !== "object" || value === null) return value ?? null
  if (Array.isArray(value)) return value.map((item: Value) => jsonOf(item, secrets))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonOf(item, secrets)]))
}

const formText = (value: Json): string => textOf(value) ?? JSON.stringify(value)
