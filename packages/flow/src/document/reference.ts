import { isJsonArray, type Json, type JsonObject } from "./json.ts"
import { escapeToken } from "./pointer.ts"

/** A named secret of the environment. Its value is never in a file. */
export interface SecretReference {
  readonly $secret: string
}

/** A named connection of the environment (`kind`: `smtp`, `http`, ...). */
export interface ConnectionReference {
  readonly $connection: string
  readonly kind: string
}

/** Another flow, by id; `name` is a hint for people and for binding. */
export interface FlowReference {
  readonly $flow: string
  readonly type: string
  readonly name: string
}

/** What a setting names that stands outside of the flow: a secret, a connection or another flow. */
export type Reference = SecretReference | ConnectionReference | FlowReference

/** A reference and the JSON pointer (RFC 6901) of the setting that holds it, from the settings object. */
export interface FoundReference {
  readonly pointer: string
  readonly reference: Reference
}

/** Reads a reference from a setting, or `undefined` where the setting is something else. */
export const asReference = (value: JsonObject): Reference | undefined => {
  const { $secret, $connection, $flow, kind, type, name } = value
  if (typeof $secret === "string") return { $secret }
  if (typeof $connection === "string") return { $connection, kind: typeof kind === "string" ? kind : "" }
  if (typeof $flow === "string") {
    return { $flow, type: typeof type === "string" ? type : "", name: typeof name === "string" ? name : "" }
  }
  return undefined
}

/** Every reference in a tree of settings. References describe themselves, so unknown node types are walked as well. */
export const referencesIn = (value: Json | undefined): readonly FoundReference[] => {
  const found: FoundReference[] = []
  collect(value, { pointer: "", found })
  return found
}

const collect = (
  value: Json | undefined,
  { pointer, found }: { readonly pointer: string; readonly found: FoundReference[] },
): void => {
  if (typeof value !== "object" || value === null) return
  if (isJsonArray(value)) {
    for (const [index, item] of value.entries()) collect(item, { pointer: `${pointer}/${index}`, found })
    return
  }
  const reference = asReference(value)
  if (reference) found.push({ pointer, reference })
  // Below one as well: something that only looks like a reference must not hide a secret from who looks for them.
  for (const key of Object.keys(value)) collect(value[key], { pointer: `${pointer}/${escapeToken(key)}`, found })
}
