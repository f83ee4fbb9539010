import { definitionOf, type Catalogue, type Flow, type FlowNode } from "@gatewright/flow"
import { compileNode, type Parts } from "./compile-node.ts"
import type { CompiledFlow, CompiledNode, Target } from "../compiled-flow.ts"
import { fault } from "../failure/fault.ts"
import { linksByOutput } from "./links-by-output.ts"
import { placesByName } from "./places-by-name.ts"
import type { Runners } from "./runners.ts"
import { wordsOf } from "./words-of.ts"

/**
 * Makes a flow ready to run: settings parsed by their schema, texts of settings parsed, outputs joined to nodes. Done once
 * a version, whatever it looks like: what can't run becomes a node that fails the run closed when it gets there (R1.2).
 *
 * @param digest of the flow, as `digestOf` gives it; a run is pinned to it
 */
export const compileFlow = ({
  flow,
  digest,
  catalogue,
  runners,
}: {
  readonly flow: Flow
  readonly digest: string
  readonly catalogue: Catalogue
  readonly runners: Runners
}): CompiledFlow => {
  const byId = new Map<string, number>()
  const twice = new Set<string>()
  for (const [index, { id }] of flow.nodes.entries()) {
    if (byId.has(id)) twice.add(id)
    else byId.set(id, index)
  }
  const expressions = { templates: new Map(), values: new Map(), conditions: new Map() }
  const links = linksByOutput(flow.links, byId)
  const places = placesByName(flow.nodes, catalogue)
  const parts: Parts = { flow, catalogue, runners, expressions, twice, links, places }
  const nodes = flow.nodes.map((node) => compileNode(node, parts))
  return {
    flow,
    digest,
    nodes,
    byId,
    start: startOf(flow.nodes, catalogue),
    failurePage: failurePageOf(nodes),
    expressions,
    words: wordsOf(flow.texts),
  }
}

const startOf = (nodes: readonly FlowNode[], catalogue: Catalogue): Target => {
  const starts = [...nodes.keys()].filter((index) => {
    const node = nodes[index]
    return node !== undefined && definitionOf(catalogue, node)?.role === "start"
  })
  const [start] = starts
  if (start !== undefined && starts.length === 1) return start
  return fault("engine.no-start", start === undefined ? "The flow has no Start." : "The flow has several Starts.")
}

/** The End Failure of a flow; the first by id where it has several. */
const failurePageOf = (nodes: readonly CompiledNode[]): CompiledNode | undefined =>
  nodes
    .filter(({ body }) => body.kind === "body" && body.runner.drawsFailure === true)
    .toSorted((a, b) => (a.node.id < b.node.id ? -1 : 1))[0]
