import type { Output } from "../../document/node.ts"
import { bounded, shortened } from "./limits.ts"
import type { RawNode } from "./raw-bundle.ts"

/** The outcomes that a node declares, as outputs: linked or not, none twice. */
export const declaredOutputs = ({ outcomes }: RawNode): readonly Output[] => {
  const outputs = new Map(
    outcomes.map(({ id, label }): readonly [string, Output] => [id, { id: bounded(id), label: shortened(label) }]),
  )
  return [...outputs.values()]
}
