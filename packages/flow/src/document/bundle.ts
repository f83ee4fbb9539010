import type { FlowDocument } from "./flow-document.ts"
import type { Extensions } from "./extensions.ts"
import type { JsonObject } from "./json.ts"

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
  readonly sealed?: SealedSecrets | undefined
}
