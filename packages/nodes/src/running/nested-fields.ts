import type { Value, ValueObject } from "@gatewright/flow"

interface NamedValue {
  readonly name: string
  readonly value: Value
}

/** Makes an object of fields whose names may go down: `address.city` and `address.zip` stand in one `address`. */
export const nestedFields = (fields: readonly NamedValue[]): ValueObject => {
  const byHead = Map.groupBy(fields, ({ name }) => name.split(".")[0] ?? "")
  return Object.fromEntries([...byHead].map(([head, group]) => [head, valueBelow(head, group)]))
}

/** Where a name is given both alone and with parts below it, the parts win; of two equal names the last wins. */
const valueBelow = (head: string, group: readonly NamedValue[]): Value => {
  const below = group.filter(({ name }) => name !== head)
  if (below.length === 0) return group.at(-1)?.value ?? null
  return nestedFields(below.map(({ name, value }) => ({ name: name.slice(head.length + 1), value })))
}
