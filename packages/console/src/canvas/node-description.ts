import type { CanvasMarks, Mark } from "./canvas-marks.ts"
import type { FlowGraph, GraphNode } from "./flow-graph.ts"
import { shownName } from "./shown-name.ts"
import { words } from "./words.ts"

/** What is wrong with a node, counted. */
export interface ProblemCount {
  readonly errors: number
  readonly warnings: number
  /** What is wrong, in whole sentences. */
  readonly messages: readonly string[]
}

/** Counts the problems of each node. */
export const problemCounts = (
  problems: readonly {
    readonly severity: "error" | "warning"
    readonly message: string
    readonly at?: { readonly node?: string | undefined } | undefined
  }[],
): ReadonlyMap<string, ProblemCount> => {
  const counts = new Map<string, ProblemCount>()
  for (const { severity, message, at } of problems) {
    if (at?.node === undefined) continue
    const { errors, warnings, messages } = counts.get(at.node) ?? { errors: 0, warnings: 0, messages: [] }
    const isError = severity === "error"
    counts.set(at.node, {
      errors: errors + (isError ? 1 : 0),
      warnings: warnings + (isError ? 0 : 1),
      messages: [...messages, message],
    })
  }
  return counts
}

/** Each node in a sentence for people who hear it: `Password, Form, step 3 of 12, outputs: Submit to Check, Forgot open`. */
export const nodeDescriptions = (
  { nodes, edges }: FlowGraph,
  counts: ReadonlyMap<string, ProblemCount>,
  marks?: CanvasMarks,
): ReadonlyMap<string, string> => {
  const names = new Map(nodes.map((node) => [node.id, shownName(node)]))
  const leaving = Map.groupBy(edges, ({ from }) => from)
  return new Map(
    nodes.map((node, index) => [
      node.id,
      [
        names.get(node.id) ?? "",
        node.typeLabel,
        ...markOf(marks?.nodes.get(node.id)),
        words.step(index + 1, nodes.length),
        ...outputsOf(node),
        ...problemsOf(counts.get(node.id)),
      ].join(", "),
    ]),
  )

  function outputsOf({ id, outputs }: GraphNode): readonly string[] {
    if (outputs.length === 0) return []
    const links = leaving.get(id) ?? []
    const told = outputs.map((output) => {
      const targets = links.filter((link) => link.output === output.id).map(({ to }) => names.get(to) ?? "")
      return targets.length === 0 ? words.openOutput(output.label) : words.linkedOutput(output.label, targets)
    })
    return [words.outputs(told)]
  }
}

const problemsOf = (count: ProblemCount | undefined): readonly string[] =>
  count === undefined ? [] : [words.problems(count)]

const markOf = (mark: Mark | undefined): readonly string[] => (mark ? [words.marks[mark].toLowerCase()] : [])
