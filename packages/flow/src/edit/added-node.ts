import { runsIn } from "../catalogue/runs-in.ts"
import { freeName } from "../document/free-name.ts"
import type { FlowNode } from "../document/node.ts"
import type { Problem } from "../problem.ts"
import { categoryLabel } from "../document/category.ts"
import { quoted } from "../words.ts"
import type { Editing } from "./edited.ts"
import { refused } from "./refused.ts"

/** A new node of a type of the palette, with a name that no other node has; or why there can be none. */
export const addedNode = ({
  document: { flow },
  catalogue,
  type,
  id,
}: Editing & { readonly type: string; readonly id: string }):
  | { readonly node: FlowNode }
  | { readonly problem: Problem } => {
  const definition = catalogue.get(type)
  if (!definition) {
    return refused(
      "edit.not-here",
      `This server knows no nodes of the type ${quoted(type)}. Choose one of the palette.`,
    )
  }
  const { label, version, categories, defaults } = definition
  if (!runsIn(flow.category, categories)) {
    return refused(
      "edit.not-here",
      `${quoted(label)} does not run in flows of the category ${categoryLabel(flow.category)}. Choose another node.`,
    )
  }
  const names = new Set(flow.nodes.map(({ name }) => name))
  return { node: { id, type, version, name: freeName(label, names), settings: defaults } }
}
