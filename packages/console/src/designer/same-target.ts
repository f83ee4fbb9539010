import type { Operation } from "@gatewright/flow"

/** Whether two edits change the same thing: letters typed into one field, one card that is pushed along. */
export const sameTarget = (a: Operation, b: Operation): boolean => {
  if (a.kind === "set-setting" && b.kind === "set-setting") {
    // A setting that comes, goes or changes its shape is a step of its own.
    return a.node === b.node && a.pointer === b.pointer && isText(a.value) && isText(b.value)
  }
  if (a.kind === "rename-node" && b.kind === "rename-node") return a.node === b.node
  if (a.kind === "move-nodes" && b.kind === "move-nodes") return sameKeys(a.positions, b.positions)
  return false
}

const isText = (value: unknown): boolean => typeof value === "string"

const sameKeys = (a: object, b: object): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key))
}
