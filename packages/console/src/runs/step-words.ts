import {
  definitionOf,
  outputsOf,
  previewText,
  type Catalogue,
  type FlowDocument,
  type FlowNode,
} from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import { words } from "./words.ts"

/** A step for people: its node, and what came of the visit. */
export interface StepWords {
  readonly node: FlowNode | undefined
  readonly name: string
  readonly type: string
  readonly did: string
}

/** Tells a step with the names of the flow that it happened in; by ids where the flow is not at hand. */
export const stepWords = (
  step: RunStep,
  { document, catalogue }: { readonly document: FlowDocument | undefined; readonly catalogue: Catalogue },
): StepWords => {
  const node = document?.flow.nodes.find(({ id }) => id === step.node)
  const type = node && definitionOf(catalogue, node)?.label
  const name = node?.name === "" ? type : node?.name
  return {
    node,
    name: name ?? (step.node === "" ? words.beforeAll : step.node),
    type: type ?? step.type,
    did: didWords(step, labelOf(step.output ?? "")),
  }

  function labelOf(output: string): string {
    if (!node || !document) return output
    const links = document.flow.links.filter(({ from }) => from === node.id)
    const label = outputsOf({ node, catalogue, place: document.flow, links }).find(({ id }) => id === output)?.label
    return label === undefined ? output : previewText(label, document.flow.texts)
  }
}

const didWords = ({ did, screen = "", output = "" }: RunStep, label: string): string => {
  switch (did) {
    case "left":
      return words.did.left(label)
    case "showed":
      return words.did.showed(screen)
    case "returned":
      return words.did.returned(output)
    case "called":
    case "ended":
    case "failed":
      return words.did[did]
  }
}
