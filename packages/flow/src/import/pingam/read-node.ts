import { isJsonArray, isJsonObject, type JsonObject } from "../../document/json.ts"
import { fieldOf, objectOf, textOf } from "./json-parts.ts"
import type { RawConnection, RawNode, RawOutcome } from "./raw-bundle.ts"

/** The bodies of nodes by id: of those that stand in the tree, and of those that stand on pages. */
export interface Bodies {
  readonly nodes: JsonObject
  readonly inner: JsonObject
}

/** A node that stands in the tree, with the children that it has if it is a page. */
export const readNode = ({
  id,
  entry,
  bodies,
  pointer,
}: {
  readonly id: string
  readonly entry: JsonObject
  readonly bodies: Bodies
  readonly pointer: string
}): RawNode => {
  const node = readPart({ id, entry, body: fieldOf(bodies.nodes, id), pointer })
  const listed = fieldOf(node.config, "nodes")
  if (node.type !== "PageNode" || !isJsonArray(listed)) return node
  const children = listed.flatMap((child, index) => {
    const childId = isJsonObject(child) ? textOf(child, "_id") : undefined
    if (!isJsonObject(child) || childId === undefined) return []
    const body = fieldOf(bodies.inner, childId) ?? fieldOf(bodies.nodes, childId)
    return [readPart({ id: childId, entry: child, body, pointer: `${pointer}#nodes/${index}` })]
  })
  // A list with something in it that is no child stays as it is: it could not be put together again from the children.
  return children.length === listed.length ? { ...node, children } : node
}

const readPart = ({
  id,
  entry,
  body: given,
  pointer,
}: {
  readonly id: string
  readonly entry: JsonObject
  readonly body: unknown
  readonly pointer: string
}): RawNode => {
  const body = isJsonObject(given) ? given : undefined
  const kind = body ? objectOf(body, "_type") : {}
  const type = textOf(entry, "nodeType") ?? textOf(kind, "_id") ?? "Unknown"
  return {
    id,
    pointer,
    type,
    name: textOf(entry, "displayName") ?? textOf(kind, "name") ?? type,
    entry,
    body,
    config: Object.fromEntries(Object.entries(body ?? {}).filter(([key]) => !key.startsWith("_"))),
    outcomes: outcomesOf(body),
    connections: connectionsOf(entry),
    children: undefined,
  }
}

const outcomesOf = (body: JsonObject | undefined): readonly RawOutcome[] => {
  const declared = body && fieldOf(body, "_outcomes")
  if (!isJsonArray(declared)) return []
  return declared.flatMap((outcome) => {
    const id = isJsonObject(outcome) ? fieldOf(outcome, "id") : undefined
    if (!isJsonObject(outcome) || typeof id !== "string") return []
    return [{ id, label: textOf(outcome, "displayName") ?? id }]
  })
}

const connectionsOf = (entry: JsonObject): readonly RawConnection[] =>
  Object.entries(objectOf(entry, "connections")).flatMap(([outcome, target]) =>
    typeof target === "string" ? [{ outcome, target }] : [],
  )
