import type { Catalogue } from "../catalogue/catalogue.ts"
import type { DefinedOutput, FlowPlace } from "../catalogue/node-definition.ts"
import { outputsOf } from "../catalogue/outputs-of.ts"
import type { JsonObject } from "../document/json.ts"
import type { FlowNode } from "../document/node.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import { refused } from "./refused.ts"

/** A node of a type that an edit needs, with some settings beside those of a new one, and its outputs in that place. */
export const nodeOfType = ({
  catalogue,
  place,
  id,
  type,
  name,
  settings = {},
}: {
  readonly catalogue: Catalogue
  readonly place: FlowPlace
  readonly id: string
  readonly type: string
  readonly name?: string
  readonly settings?: JsonObject
}): { readonly node: FlowNode; readonly outputs: readonly DefinedOutput[] } | { readonly problem: Problem } => {
  const definition = catalogue.get(type)
  if (!definition) return refused("edit.not-here", `This server knows no nodes of the type ${quoted(type)}.`)
  const node = {
    id,
    type,
    version: definition.version,
    name: name ?? definition.label,
    settings: { ...definition.defaults, ...settings },
  }
  return { node, outputs: outputsOf({ node, catalogue, place, links: [] }) }
}
