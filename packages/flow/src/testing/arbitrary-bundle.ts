import * as fc from "fast-check"
import type { Bundle, BundleConnection } from "../document/bundle.ts"
import type { CategoryDefinition, TypeDefinition } from "../document/categorisation.ts"
import { arbitraryJson } from "./arbitrary-document.ts"
import { arbitraryRichDocument } from "./arbitrary-rich-document.ts"

const extensions = fc.dictionary(fc.constantFrom("x-a", "x-b/~"), arbitraryJson, { maxKeys: 1 })

const connection: fc.Arbitrary<BundleConnection> = fc
  .record({
    key: fc.constantFrom("mail", "risk", "10", "9"),
    kind: fc.constantFrom("smtp", "http"),
    name: fc.string({ maxLength: 8 }),
    settings: fc.dictionary(fc.constantFrom("host", "10", "9", "auth"), arbitraryJson, { maxKeys: 3 }),
  })
  .chain((fields) => extensions.map((more): BundleConnection => ({ ...fields, ...more })))

const words = fc.record({ name: fc.constantFrom("Geräte", "<b>"), description: fc.string({ maxLength: 8 }) })

const definition = fc
  .record(
    {
      name: fc.constantFrom("devices", "10", "9"),
      index: fc.integer({ min: 1, max: 9 }),
      color: fc.constantFrom("#2f4fd8", "#000000"),
      deletable: fc.boolean(),
      display: fc.dictionary(fc.constantFrom("en", "en-US", "de"), words, { maxKeys: 3 }),
    },
    { requiredKeys: ["name", "deletable", "display"] },
  )
  .chain((fields) => extensions.map((more): CategoryDefinition => ({ ...fields, ...more })))

const type = fc
  .record({ category: fc.constantFrom("devices", "admin"), definition })
  .map(({ category, definition: fields }): TypeDefinition => ({ ...fields, category }))

const sealed = fc.record({
  recipient: fc.constant("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"),
  values: fc.dictionary(fc.constantFrom("api-token", "mail/password", "2"), fc.constant("a..b.c.d"), { minKeys: 1 }),
})

/** Bundles of all shapes: flows in any order, with connections, categories and sealed secrets or without. */
export const arbitraryBundle: fc.Arbitrary<Bundle> = fc
  .record(
    {
      flows: fc.uniqueArray(arbitraryRichDocument, { selector: ({ flow }) => flow.id, maxLength: 4 }),
      connections: fc.uniqueArray(connection, { selector: ({ key }) => key, maxLength: 3 }),
      categories: fc.uniqueArray(definition, { selector: ({ name }) => name, maxLength: 3 }),
      types: fc.uniqueArray(type, { selector: ({ category, name }) => `${category}/${name}`, maxLength: 3 }),
      sealed,
    },
    { requiredKeys: ["flows"] },
  )
  .chain((fields) =>
    extensions.map((more): Bundle => ({ format: "gatewright/bundle", formatVersion: 1, ...fields, ...more })),
  )
