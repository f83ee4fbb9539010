import type { z } from "zod"
import { isJsonArray, isJsonObject } from "./json.ts"

/**
 * A list in which no two things share an id, children included (SPEC 1.6).
 *
 * Looked at also while other rules are broken, so that a reader gets all problems at once: nothing is taken for granted.
 */
export const uniqueIds = <Item extends z.ZodType>(list: z.ZodArray<Item>): z.ZodArray<Item> =>
  list.superRefine(
    (items, context) => {
      const seen = new Set<string>()
      for (const { id, path } of idsIn(items)) {
        if (seen.has(id)) context.addIssue({ code: "custom", path: [...path], params: { sharedId: id } })
        seen.add(id)
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  )

interface FoundId {
  readonly id: string
  readonly path: readonly (string | number)[]
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
