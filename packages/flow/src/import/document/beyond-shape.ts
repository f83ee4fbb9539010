import { sharedCategories, sharedTypes } from "../../document/categorisation.ts"
import { sharedFlowIds, sharedKeys } from "../../document/bundle.ts"
import { filesApartIn } from "../../document/file-apart.ts"
import { isTooLarge, tooLargeWords } from "../../document/is-too-large.ts"
import { isJsonArray, isJsonObject, type Json } from "../../document/json.ts"
import { jsonAt } from "../../document/json-at.ts"
import { sharedIds, type FoundId } from "../../document/unique-ids.ts"
import { maxFileBytes } from "../limits.ts"
import type { Complaint, SharedId, Step } from "./complaint.ts"

/**
 * What JSON Schema can't say of a flow file: ids are unique (SPEC 1.6), no text lies in another file (SPEC 12.1), and it is
 * not too large to be read once it is written (SPEC 4.1).
 */
export function* beyondFlow(json: Json | undefined): Generator<Complaint, void, undefined> {
  for (const { what, list } of listsOfIds) yield* shared({ what, list, found: sharedIds(jsonAt(json, list)) })
  for (const { name, path } of scriptsApart(json)) yield { kind: "apart", name, path }
  if (isTooLarge(json, maxFileBytes)) yield { kind: "bad-value", words: tooLargeWords, path: [] }
}

/** What JSON Schema can't say of a bundle: the same of every flow, and that ids and keys are unique (SPEC 10.2). */
export function* beyondBundle(json: Json): Generator<Complaint, void, undefined> {
  const flows = jsonAt(json, ["flows"])
  for (const [index, flow] of (isJsonArray(flows) ? flows : []).entries()) {
    for (const complaint of beyondFlow(flow)) yield { ...complaint, path: ["flows", index, ...complaint.path] }
  }
  yield* shared({ what: "flows", list: ["flows"], found: sharedFlowIds(flows) })
  for (const { what, sharedIn } of listsOfNames) {
    const list = [what]
    yield* shared({ what, list, found: sharedIn(jsonAt(json, list)) })
  }
}

const listsOfNames = [
  { what: "connections", sharedIn: sharedKeys },
  { what: "categories", sharedIn: sharedCategories },
  { what: "types", sharedIn: sharedTypes },
] as const

const nodes = ["flow", "nodes"]

const listsOfIds: readonly { readonly what: SharedId; readonly list: readonly string[] }[] = [
  { what: "nodes", list: nodes },
  { what: "notes", list: ["layout", "notes"] },
  { what: "groups", list: ["layout", "groups"] },
]

function* shared({
  what,
  list,
  found,
}: {
  readonly what: SharedId
  readonly list: readonly string[]
  readonly found: Iterable<FoundId>
}): Generator<Complaint, void, undefined> {
  for (const { id, path } of found) yield { kind: "shared-id", what, id, path: [...list, ...path] }
}

/** A text of a setting that lies in a file of its own, and the path to it in the flow file. */
export interface ScriptApart {
  readonly name: string
  readonly path: readonly Step[]
}

/** Every text of a flow file that lies in a file of its own. Nothing is taken for granted: the file may be invalid. */
export const scriptsApart = (json: Json | undefined): Iterable<ScriptApart> => apartIn(jsonAt(json, nodes), nodes)

function* apartIn(list: Json | undefined, path: readonly Step[]): Generator<ScriptApart, void, undefined> {
  if (!isJsonArray(list)) return
  for (const [index, node] of list.entries()) {
    if (!isJsonObject(node)) continue
    const { settings, children } = node
    for (const file of isJsonObject(settings) ? filesApartIn(settings) : []) {
      yield { name: file.name, path: [...path, index, "settings", ...file.path] }
    }
    if (children !== undefined) yield* apartIn(children, [...path, index, "children"])
  }
}
