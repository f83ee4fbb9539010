import type { Bundle, BundleConnection, SealedSecrets } from "../document/bundle.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { byCodeUnit } from "./by-code-unit.ts"
import { byCategoryAndName, byName, canonicalCategory, canonicalType } from "./canonical-categorisation.ts"
import { canonical } from "./canonical.ts"
import { inOrder, sortedExtensions, sortedObject, sortedRecord } from "./sorted.ts"

/** The same bundle in canonical order: bundles with the same content become equal values (SPEC 10.3). */
export const canonicalBundle = (bundle: Bundle): Bundle => {
  const {
    $schema,
    format,
    formatVersion,
    flows,
    connections = [],
    categories = [],
    types = [],
    sealed,
    ...extensions
  } = bundle
  return {
    ...($schema === undefined ? {} : { $schema }),
    format,
    formatVersion,
    flows: inBundleOrder(flows.map(canonical)),
    ...(connections.length === 0
      ? {}
      : { connections: inOrder(connections.map(canonicalConnection), (a, b) => byCodeUnit(a.key, b.key)) }),
    ...(categories.length === 0 ? {} : { categories: inOrder(categories.map(canonicalCategory), byName) }),
    ...(types.length === 0 ? {} : { types: inOrder(types.map(canonicalType), byCategoryAndName) }),
    ...(sealed && Object.keys(sealed.values).length > 0 ? { sealed: canonicalSealed(sealed) } : {}),
    ...sortedExtensions(extensions),
  }
}

/** The order of flows in a bundle: by category, type, name and id. */
export const inBundleOrder = (flows: readonly FlowDocument[]): readonly FlowDocument[] => flows.toSorted(byPlaceAndName)

const byPlaceAndName = ({ flow: a }: FlowDocument, { flow: b }: FlowDocument): number =>
  byCodeUnit(a.category, b.category) ||
  byCodeUnit(a.type, b.type) ||
  byCodeUnit(a.name, b.name) ||
  byCodeUnit(a.id, b.id)

const canonicalConnection = ({ key, kind, name, settings, ...extensions }: BundleConnection): BundleConnection => ({
  key,
  kind,
  name,
  settings: sortedObject(settings),
  ...sortedExtensions(extensions),
})

const canonicalSealed = ({ recipient, values, ...extensions }: SealedSecrets): SealedSecrets => ({
  recipient,
  values: sortedRecord(values, (value) => value),
  ...sortedExtensions(extensions),
})
