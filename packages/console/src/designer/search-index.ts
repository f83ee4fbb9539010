import { type Catalogue, definitionOf, type FlowDocument } from "@gatewright/flow"
import { flowGraph } from "../canvas/flow-graph.ts"
import { shownName } from "../canvas/shown-name.ts"
import { wordsOf } from "../canvas/words-of.ts"
import { formOfNode } from "../inspector/form/form-of-node.ts"
import { settingTexts, type SettingText } from "../inspector/form/setting-texts.ts"

/** A node as it is searched. */
export interface SearchedNode {
  readonly id: string
  /** What people call it: its name, else its type. */
  readonly name: string
  readonly typeLabel: string
  readonly settings: readonly SettingText[]
  /** All of it, in lower case. */
  readonly text: string
}

/** The nodes of a flow, in its order, with every text that can be found in them. */
export const searchIndex = (document: FlowDocument, catalogue: Catalogue): readonly SearchedNode[] => {
  const { flow } = document
  const inWords = wordsOf(flow.texts)
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  return flowGraph(document, catalogue).nodes.flatMap((drawn) => {
    const { id, name, typeLabel } = drawn
    const node = nodes.get(id)
    if (!node) return []
    const fields = formOfNode(definitionOf(catalogue, node))
    const settings = settingTexts({ fields, settings: node.settings, place: flow, inWords })
    const text = [name, typeLabel, ...settings.flatMap(({ texts }) => texts)].join("\n").toLowerCase()
    return [{ id, name: shownName(drawn), typeLabel, settings, text }]
  })
}
