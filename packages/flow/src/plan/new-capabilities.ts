import type { Catalogue } from "../catalogue/catalogue.ts"
import type { Capability } from "../catalogue/node-definition.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { capabilitiesOf } from "../export/capabilities-of.ts"

/** What a flow can do that it could not before; all that it can where there was nothing before. */
export const newCapabilities = (
  document: FlowDocument,
  { before, catalogue }: { readonly before: FlowDocument | undefined; readonly catalogue: Catalogue },
): readonly Capability[] => {
  const could = before ? capabilitiesOf(before, catalogue) : []
  return capabilitiesOf(document, catalogue).filter((can) => !could.some((had) => isIn(can, had)))
}

/** Scripts are counted, `3 scripts`: fewer of them than before are nothing new. */
const isIn = (can: Capability, had: Capability): boolean =>
  can.kind === had.kind &&
  (can.kind === "script"
    ? Number.parseInt(can.detail ?? "", 10) <= Number.parseInt(had.detail ?? "", 10)
    : can.detail === had.detail)
