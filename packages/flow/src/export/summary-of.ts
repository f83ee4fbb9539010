import { everyNode } from "../document/every-node.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { TextTree } from "../document/texts.ts"
import { byCodeUnit } from "./by-code-unit.ts"

/** A flow in figures. */
export interface FlowSummary {
  /** How many nodes stand on the canvas. */
  readonly nodes: number
  readonly links: number
  /** The languages that have words, in order. */
  readonly languages: readonly string[]
  /** How many nodes there are of each type, parts of pages included, in order of the types. */
  readonly types: readonly { readonly type: string; readonly count: number }[]
}

/** Counts what is in a flow. */
export const summaryOf = ({ flow }: FlowDocument): FlowSummary => ({
  nodes: flow.nodes.length,
  links: flow.links.length,
  languages: Object.entries(flow.texts.languages)
    .flatMap(([language, tree]) => (hasWords(tree) ? [language] : []))
    .toSorted(byCodeUnit),
  types: [...Map.groupBy(everyNode(flow.nodes), ({ node }) => node.type)]
    .map(([type, found]) => ({ type, count: found.length }))
    .toSorted((a, b) => byCodeUnit(a.type, b.type)),
})

const hasWords = (tree: TextTree): boolean =>
  Object.values(tree).some((words) => (typeof words === "string" ? words !== "" : hasWords(words)))
