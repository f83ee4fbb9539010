import { isJsonObject, type Json } from "../../document/json.ts"
import { jsonAt } from "../../document/json-at.ts"
import type { Place } from "../../problem.ts"
import { quoted } from "../../words.ts"

/** A part of a document that people know by name, and how a sentence calls it. */
export interface Part {
  readonly words: string
  /** How many steps of the path lead to it; the others lead on inside. */
  readonly steps: number
  /** The node and the flow that it is in. */
  readonly at?: Place
}

/** The part of a document that a path leads to or into. Nothing is taken for granted: the document may be invalid. */
export const partAt = (json: Json, path: readonly PropertyKey[]): Part => {
  const [top, list, index] = path
  if (top === "flows" && typeof list === "number") return inFlowAt(json, list, path.slice(2))
  if (top === "connections" && typeof list === "number") return connectionAt(json, list)
  if (isNamedList(top) && typeof list === "number") return namedAt(json, [top, list])
  if (top === "sealed") return { words: "the sealed part", steps: 1 }
  if (top === "flow" && list === "nodes" && typeof index === "number") return nodeAt(json, path)
  const name = typeof index === "number" ? items[`${String(top)}/${String(list)}`] : undefined
  if (name !== undefined) return { words: `${name} number ${Number(index) + 1}`, steps: 3 }
  if (top === "layout" && list === "nodes" && index !== undefined)
    return { words: `the position of ${quoted(String(index))}`, steps: 3 }
  if (top === "flow" && list === "texts") return { words: "the texts", steps: 2 }
  if (top === "flow") return { words: "the flow", steps: 1 }
  if (top === "layout") return { words: "the layout", steps: 1 }
  return { words: "the file", steps: 0 }
}

const items: Readonly<Record<string, string>> = {
  "flow/links": "the link",
  "layout/notes": "the note",
  "layout/groups": "the group",
}

/** A part of one of the flows of a bundle. */
const inFlowAt = (json: Json, index: number, path: readonly PropertyKey[]): Part => {
  const document = jsonAt(json, ["flows", String(index)]) ?? null
  const flow = jsonAt(document, ["flow"])
  const id = textOf(flow, "id")
  const { words, steps, at } = partAt(document, path)
  const owner = flowWords(document, index)
  return {
    words: words === "the flow" || words === "the file" ? owner : `${words} of ${owner}`,
    steps: steps + 2,
    at: { ...(id === undefined ? {} : { flow: id }), ...at },
  }
}

/** How a sentence calls a flow of a bundle. */
export const flowWords = (document: Json | undefined, index: number): string => {
  const name = textOf(jsonAt(document, ["flow"]), "name")
  return name === undefined || name.trim() === "" ? `the flow number ${index + 1}` : `the flow ${quoted(name)}`
}

const connectionAt = (json: Json, index: number): Part => {
  const key = textOf(jsonAt(json, ["connections", String(index)]), "key")
  return { words: key === undefined ? `the connection number ${index + 1}` : `the connection ${quoted(key)}`, steps: 2 }
}

const named = { categories: "the category", types: "the flow type" }

const isNamedList = (key: PropertyKey | undefined): key is keyof typeof named =>
  typeof key === "string" && Object.hasOwn(named, key)

const namedAt = (json: Json, [list, index]: readonly [keyof typeof named, number]): Part => {
  const name = textOf(jsonAt(json, [list, String(index)]), "name")
  return { words: `${named[list]} ${name === undefined ? `number ${index + 1}` : quoted(name)}`, steps: 2 }
}

/** The innermost node on a path: a page has nodes of its own. */
const nodeAt = (json: Json, path: readonly PropertyKey[]): Part => {
  let steps = 3
  while (path[steps] === "children" && typeof path[steps + 1] === "number") steps += 2
  const node = jsonAt(json, path.slice(0, steps).map(String))
  const id = textOf(node, "id")
  const nodeName = textOf(node, "name")
  const words = [nodeName, id].find((text) => text !== undefined && text.trim() !== "")
  return {
    words: words === undefined ? `the node number ${Number(path[steps - 1]) + 1}` : `the node ${quoted(words)}`,
    steps,
    at: { ...(id === undefined ? {} : { node: id }), ...(nodeName === undefined ? {} : { nodeName }) },
  }
}

const textOf = (value: Json | undefined, field: string): string | undefined => {
  const text = isJsonObject(value) ? value[field] : undefined
  return typeof text === "string" ? text : undefined
}
