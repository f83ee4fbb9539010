import { z } from "zod"
import {
  categoryDefinitionSchema,
  sharedCategories,
  sharedTypes,
  typeDefinitionSchema,
  type CategoryDefinition,
  type TypeDefinition,
} from "./categorisation.ts"
import { extensible, type Extensions } from "./extensions.ts"
import { flowDocumentSchema, type FlowDocument } from "./flow-document.ts"
import { isJsonArray, jsonObjectSchema, type JsonObject } from "./json.ts"
import { jsonAt } from "./json-at.ts"
import { repeated, unique, type FoundId } from "./unique-ids.ts"

/** The bundle format that this code writes. Older ones are migrated on reading, newer ones are refused. */
export const bundleFormatVersion = 1

/** A connection as it travels: everything but its secrets, which the target asks for. */
export interface BundleConnection extends Extensions {
  readonly key: string
  /** `smtp`, `http`, ... */
  readonly kind: string
  readonly name: string
  readonly settings: JsonObject
}

/** Values of secrets that one server alone can read (RFC 7516, `ECDH-ES` with `A256GCM`). */
export interface SealedSecrets extends Extensions {
  /** JWK thumbprint (RFC 7638) of the key of the server that they are for. */
  readonly recipient: string
  /** A compact JWE each: of a secret by its name, of a connection's secret field by `<connection>/<field>`. */
  readonly values: Readonly<Record<string, string>>
}

/** Several flows in one file, each of the same shape as alone, with what they need besides. */
export interface Bundle extends Extensions {
  readonly $schema?: string | undefined
  readonly format: "gatewright/bundle"
  readonly formatVersion: typeof bundleFormatVersion
  /** In order of category, type, name and id; library flows among them. */
  readonly flows: readonly FlowDocument[]
  /** In order of their keys; left out where there are none. */
  readonly connections?: readonly BundleConnection[] | undefined
  /** Categories of one's own that the flows belong to, in order of their names; left out where there are none. */
  readonly categories?: readonly CategoryDefinition[] | undefined
  /** Types of one's own that the flows have, in order of category and name; left out where there are none. */
  readonly types?: readonly TypeDefinition[] | undefined
  readonly sealed?: SealedSecrets | undefined
}

const name = z.string().min(1).max(200)

const connectionSchema: z.ZodType<BundleConnection> = extensible(
  {
    key: name.describe("The name by which flows refer to it."),
    kind: z.string().min(1).max(50).describe("For example smtp or http."),
    name: z.string().max(500),
    settings: jsonObjectSchema.describe("Everything but its secrets; each kind has settings of its own."),
  },
  { id: "Connection", description: "A way to another server, without its secrets." },
)

const sealedSchema: z.ZodType<SealedSecrets> = extensible(
  {
    recipient: name.describe("Thumbprint of the key of the server that alone can read the values (RFC 7638)."),
    values: z
      .record(z.string().min(1).max(500), z.string().max(500_000))
      .describe("Compact JWE (RFC 7516) by name of the secret, or by connection and field."),
  },
  { id: "Sealed", description: "Values of secrets that one server alone can read." },
)

/** The flows of a bundle that have the id of one before. Nothing is taken for granted: the list may be invalid. */
export const sharedFlowIds = (flows: unknown): Iterable<FoundId> => repeated(idsAt(flows, ["flow", "id"]))

/** The connections of a bundle that have the key of one before. */
export const sharedKeys = (connections: unknown): Iterable<FoundId> => repeated(idsAt(connections, ["key"]))

function* idsAt(items: unknown, steps: readonly string[]): Generator<FoundId, void, undefined> {
  if (!isJsonArray(items)) return
  for (const [index, item] of items.entries()) {
    const id = jsonAt(item, steps)
    if (typeof id === "string") yield { id, path: [index, ...steps] }
  }
}

export const bundleSchema: z.ZodType<Bundle> = extensible({
  $schema: z.string().max(2000).optional(),
  format: z.literal("gatewright/bundle"),
  formatVersion: z.literal(bundleFormatVersion),
  flows: unique(z.array(flowDocumentSchema), sharedFlowIds).describe("Whole flow files."),
  connections: unique(z.array(connectionSchema), sharedKeys).optional(),
  categories: unique(z.array(categoryDefinitionSchema), sharedCategories).optional(),
  types: unique(z.array(typeDefinitionSchema), sharedTypes).optional(),
  sealed: sealedSchema.optional(),
})
