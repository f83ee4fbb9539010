import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json.ts"

/** A text of some settings that lies in a file of its own beside the flow file, where that one is kept in a folder. */
export interface FileApart {
  /** As it is written: `./login.ask.js`. */
  readonly name: string
  /** From where the search began. */
  readonly path: readonly (string | number)[]
}

/** Every `{ "$file": "./name" }` in a tree of settings. A document never holds one: folders are joined before (SPEC 12). */
export const filesApartIn = (value: Json | undefined): readonly FileApart[] => {
  const found: FileApart[] = []
  walk(value, [], found)
  return found
}

const walk = (value: Json | undefined, path: (string | number)[], found: FileApart[]): void => {
  if (isJsonArray(value)) {
    for (const [index, item] of value.entries()) walkInto(item, index, { path, found })
  } else if (isJsonObject(value)) {
    const name = nameOf(value)
    if (name !== undefined) found.push({ name, path: [...path] })
    else for (const key of Object.keys(value)) walkInto(value[key], key, { path, found })
  }
}

const walkInto = (
  value: Json | undefined,
  step: string | number,
  { path, found }: { readonly path: (string | number)[]; readonly found: FileApart[] },
): void => {
  if (typeof value !== "object") return
  path.push(step)
  walk(value, path, found)
  path.pop()
}

const nameOf = (object: JsonObject): string | undefined => {
  const { $file: name } = object
  return typeof name === "string" && Object.keys(object).length === 1 ? name : undefined
}
