import { type Catalogue, entryOf, type FlowDocument, type Problem, whyNotConnect } from "@gatewright/flow"
import { idOfElement } from "./element-id.ts"
import type { FlowGraph } from "./flow-graph.ts"
import type { LinkStart, LinkVerdict } from "./link-draft.ts"
import { shownName } from "./shown-name.ts"
import { words } from "./words.ts"

/**
 * What a link leads to where it is let go: on a card, or on a collapsed group, which is entered at one of its nodes. The
 * reason why it can't names both ends.
 *
 * @param element what is under the mouse
 * @param outputAt the output of a node that is nearest to the mouse, for a link whose beginning is put elsewhere
 */
export const linkVerdict = ({
  document,
  catalogue,
  graph,
  start,
  element,
  outputAt,
}: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly graph: FlowGraph
  readonly start: LinkStart
  readonly element: string
  readonly outputAt: (node: string) => string | undefined
}): LinkVerdict => {
  const id = idOfElement(element)
  const group = document.layout.groups.find((each) => each.id === id)
  return group ? onGroup(group) : onNode(id)

  function onNode(node: string): LinkVerdict {
    const output = start.moves === "to" ? start.output : outputAt(node)
    const [from, to] = start.moves === "to" ? [start.from, node] : [node, start.to ?? ""]
    const link = { from, output: output ?? "", to }
    const problem = whyNotConnect({ document, catalogue, link })
    if (!problem) return { link }
    return refused(problem, nameOf(from), nameOf(to), output === undefined ? words.noOutputs : problem.message)
  }

  function onGroup(entered: NonNullable<typeof group>): LinkVerdict {
    if (start.moves === "from") {
      const problem: Problem = { code: "edit.no-output", severity: "error", message: "" }
      return refused(problem, entered.name, nameOf(start.to ?? ""), words.collapsedBegin)
    }
    const entry = entryOf({ document, catalogue, group: entered })
    return "problem" in entry
      ? refused(entry.problem, nameOf(start.from), entered.name, entry.problem.message)
      : onNode(entry.node)
  }

  function nameOf(node: string): string {
    const found = graph.nodes.find(({ id }) => id === node)
    return found ? shownName(found) : ""
  }
}

const refused = (problem: Problem, from: string, to: string, reason: string): LinkVerdict => ({
  problem: { ...problem, message: words.cannotConnect(from, to, reason) },
})
