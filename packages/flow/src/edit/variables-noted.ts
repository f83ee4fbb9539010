import { systemVariables } from "../catalogue/system-variables.ts"
import { checkContext } from "../check/check-context.ts"
import type { FlowNode } from "../document/node.ts"
import { visible } from "../visible.ts"
import { byCodeUnit } from "../export/by-code-unit.ts"
import type { Editing } from "./edited.ts"

/**
 * Sentences for the description of a library flow: which variables of the flow that calls it its nodes read, and which of
 * those that they set are read there. A run has one set of variables, so that nothing has to be passed.
 */
export const variablesNoted = ({
  document,
  catalogue,
  nodes,
}: Editing & { readonly nodes: readonly FlowNode[] }): string => {
  const inside = new Set(nodes.map(({ id }) => id))
  const context = checkContext(document, catalogue)
  const system = new Set(systemVariables.map(({ name }) => name))
  const made = new Set(
    context.nodes
      .filter(({ node }) => inside.has(node.id))
      .flatMap(({ variables }) => variables.map(({ name }) => name)),
  )
  const read = { here: new Set<string>(), there: new Set<string>() }
  for (const { compiled, nodes: readers } of context.expressions) {
    for (const path of compiled.ok ? compiled.compiled.reads.variables : []) {
      const [name = ""] = path.split(".")
      for (const { node } of readers) (inside.has(node.id) ? read.here : read.there).add(name)
    }
  }
  const needs = [...read.here].filter((name) => !made.has(name) && !system.has(name))
  const gives = [...made].filter((name) => read.there.has(name))
  return [
    ...(needs.length > 0 ? [`Reads ${namesIn(needs)} of the flow that calls it.`] : []),
    ...(gives.length > 0 ? [`Sets ${namesIn(gives)} for it.`] : []),
  ].join(" ")
}

const namesIn = (names: readonly string[]): string => visible(names.toSorted(byCodeUnit).join(", ")).slice(0, 2000)
