import type { FlowNode } from "../document/node.ts"
import type { Link } from "../document/link.ts"
import { definitionOf, type Catalogue } from "./catalogue.ts"
import type { DefinedOutput, FlowPlace } from "./node-definition.ts"
import { parsedSettings } from "./parsed-settings.ts"

/**
 * The outputs of a node, in the order shown. They come from its definition; where there is none (another product's node,
 * a newer one), or its settings don't fit, from what the node itself declares and from the links that leave it.
 *
 * @param links the links that leave this node
 */
export const outputsOf = ({
  node,
  catalogue,
  place,
  links,
}: {
  readonly node: FlowNode
  readonly catalogue: Catalogue
  readonly place: FlowPlace
  readonly links: readonly Link[]
}): readonly DefinedOutput[] => {
  const definition = definitionOf(catalogue, node)
  if (definition) {
    const settings = parsedSettings(definition, node.settings)
    if (settings.success) return definition.outputs(settings.data, place)
    const defaults = parsedSettings(definition, definition.defaults)
    // With settings that don't fit, the outputs of a node that was just added are the best guess, beside those in use.
    if (defaults.success) return withLinked(definition.outputs(defaults.data, place), links)
  }
  return withLinked(
    (node.outputs ?? []).map(({ id, label }) => ({ id, label, kind: "business" })),
    links,
  )
}

const withLinked = (outputs: readonly DefinedOutput[], links: readonly Link[]): readonly DefinedOutput[] => {
  const declared = new Set(outputs.map(({ id }) => id))
  const linked = new Set(links.map(({ output }) => output).filter((output) => !declared.has(output)))
  return [...outputs, ...[...linked].map((id): DefinedOutput => ({ id, label: id, kind: "business" }))]
}
