import { definitionOf, type Catalogue } from "../catalogue/catalogue.ts"
import { wantedFieldsOf } from "../catalogue/settings-fields.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { isJsonObject, type JsonObject } from "../document/json.ts"
import { withJsonAt } from "../document/json-at.ts"
import type { FlowNode } from "../document/node.ts"
import { pathOf } from "../document/pointer.ts"
import { canonical } from "./canonical.ts"
import { slugOf } from "./file-name-of.ts"
import { writeFlow } from "./write-flow.ts"

/** A flow as it is kept in a folder: its own file, and one for each longer script. */
export interface SplitFlow {
  /** The text of the flow file. Where a script was taken out stands `{ "$file": "./name" }`. */
  readonly text: string
  /** To lie beside it. Names are of lower-case letters, digits, hyphens and dots, as long as `fileBase` is. */
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/**
 * Takes scripts of more than three lines out of a flow, so that people can read and review them as what they are. Of nodes
 * of unknown types nobody knows which settings are scripts: they stay.
 *
 * The same flow gives the same files. `joinScripts` puts them together again, byte for byte (SPEC 12).
 *
 * @param fileBase what the names of the files begin with: the name of the flow file without `.flow.json`
 */
export const splitScripts = ({
  document,
  catalogue,
  fileBase,
}: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly fileBase: string
}): SplitFlow => {
  const files: { name: string; text: string }[] = []
  const taken = new Set<string>()
  const addFile = (node: FlowNode, text: string): string => {
    const name = freeName(`${fileBase}.${slugOf(node.name) || slugOf(node.id) || "script"}`, taken)
    taken.add(name)
    files.push({ name, text })
    return name
  }
  const splitNode = (node: FlowNode): FlowNode => ({
    ...node,
    settings: scriptsIn(node, catalogue).reduce<JsonObject>(
      (settings, { path, text }) => withText(settings, path, { $file: `./${addFile(node, text)}` }),
      node.settings,
    ),
    ...(node.children && { children: node.children.map(splitNode) }),
  })
  // In the order of the file, so that numbers do not depend on the order in memory.
  const ordered = canonical(document)
  const nodes = ordered.flow.nodes.map(splitNode)
  return { text: writeFlow({ ...ordered, flow: { ...ordered.flow, nodes } }), files }
}

const scriptsIn = (node: FlowNode, catalogue: Catalogue) => {
  const definition = definitionOf(catalogue, node)
  if (!definition) return []
  return wantedFieldsOf({
    definition,
    settings: node.settings,
    place: undefined,
    isWanted: (meta, value) => meta["x-field"] === "code" && typeof value === "string" && isForItself(value),
  }).flatMap(({ pointer, value }) => (typeof value === "string" ? [{ path: pathOf(pointer) ?? [], text: value }] : []))
}

/**
 * Whether a text comes back from a file as it was: not with a carriage return, which git and editors change, nor with a
 * byte order mark or half of a surrogate pair.
 */
const isForItself = (text: string): boolean =>
  text.trimEnd().split("\n").length > 3 && !text.includes("\r") && !text.startsWith("\ufeff") && text.isWellFormed()

const withText = (settings: JsonObject, path: readonly string[], value: JsonObject): JsonObject => {
  const changed = withJsonAt(settings, path, value)
  return isJsonObject(changed) ? changed : settings
}

/** A slug has no dots, so that a number after one makes a name that no other node has. */
const freeName = (base: string, taken: ReadonlySet<string>): string => {
  let name = `${base}.js`
  for (let number = 2; taken.has(name); number += 1) name = `${base}.${number}.js`
  return name
}
