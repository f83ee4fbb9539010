import type { z } from "zod"
import { isJsonArray, isJsonObject } from "./json.ts"

/** A list in which no two things share an id, children included (SPEC 1.6). */
export const uniqueIds = <Item extends z.ZodType>(list: z.ZodArray<Item>): z.ZodArray<Item> => unique(list, sharedIds)

/** A list in which `shared` finds nothing. Looked at also while other rules are broken. */
export const unique = <Item extends z.ZodType>(
  list: z.ZodArray<Item>,
  shared: (items: unknown) => Iterable<FoundId>,
): z.ZodArray<Item> =>
  list.superRefine(
    (items, context) => {
      for (const { id, path } of shared(items)) {
        context.addIssue({ code: "custom", path: [...path], message: `something else has the id ${id}` })
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  )

/** An id in a list of things, and the path to it. */
export interface FoundId {
  readonly id: string
  readonly path: readonly (string | number)[]
}

/** The ids in a list that something before has as well. Nothing is taken for granted: the list may be invalid. */
export const sharedIds = (items: unknown): Iterable<FoundId> => repeated(idsIn(items))

/** Those that were met before. */
export function* repeated(found: Iterable<FoundId>): Generator<FoundId, void, undefined> {
  const seen = new Set<string>()
  for (const one of found) {
    if (seen.has(one.id)) yield one
    seen.add(one.id)
  }
}

function* idsIn(items: unknown, path: readonly (string | number)[] = []): Generator<FoundId, void, undefined> {
  if (!isJsonArray(items)) return
  for (const [index, item] of items.entries()) {
    if (!isJsonObject(item)) continue
    const { id, children } = item
    if (typeof id === "string") yield { id, path: [...path, index, "id"] }
    if (children !== undefined) yield* idsIn(children, [...path, index, "children"])
  }
}
