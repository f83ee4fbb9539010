import {
  definitionOf,
  outputsOf,
  previewText,
  type Catalogue,
  type FlowDocument,
  type FlowNode,
} from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import { shownName } from "../canvas/shown-name.ts"
import { words } from "./words.ts"

/** A step for people: its node, and what came of the visit. */
export interface StepWords {
  readonly node: FlowNode | undefined
  readonly name: string
  readonly type: string
  readonly did: string
}

interface Place {
  readonly node: string
  readonly document: FlowDocument | undefined
}

/** Tells a step with the names of the flow that it happened in; by ids where the flow is not at hand. */
export const stepWords = (
  step: RunStep,
  {
    document,
    catalogue,
    called,
    leaving = { node: step.node, document },
  }: {
    readonly document: FlowDocument | undefined
    readonly catalogue: Catalogue
    /** The name of the library flow that it called. */
    readonly called?: string | undefined
    /** The node whose output it left by, where that is another one: a library flow returned to it. */
    readonly leaving?: Place | undefined
  },
): StepWords => {
  const node = nodeIn({ node: step.node, document })
  const type = node && definitionOf(catalogue, node)?.label
  const unnamed = step.node === "" ? words.beforeAll : step.node
  return {
    node,
    name: node ? shownName({ name: node.name, typeLabel: type ?? unnamed }) : unnamed,
    type: type ?? step.type,
    did: didWords(step, { label: labelOf(step.output ?? "", leaving, catalogue), called }),
  }
}

const nodeIn = ({ node, document }: Place): FlowNode | undefined => document?.flow.nodes.find(({ id }) => id === node)

const labelOf = (output: string, place: Place, catalogue: Catalogue): string => {
  const node = nodeIn(place)
  const { document } = place
  if (!node || !document) return output
  const links = document.flow.links.filter(({ from }) => from === node.id)
  const label = outputsOf({ node, catalogue, place: document.flow, links }).find(({ id }) => id === output)?.label
  return label === undefined ? output : previewText(label, document.flow.texts)
}

const didWords = (
  { did, screen = "" }: RunStep,
  { label, called }: { readonly label: string; readonly called: string | undefined },
): string => {
  switch (did) {
    case "left":
      return words.did.left(label)
    case "showed":
      return words.did.showed(screen)
    case "returned":
      return words.did.returned(label)
    case "called":
      return words.did.called(called)
    case "ended":
    case "failed":
      return words.did[did]
  }
}
