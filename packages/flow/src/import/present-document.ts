import type { JsonObject } from "../document/json.ts"
import type { FormatStep } from "../migrate/format-step.ts"
import { migrate } from "../migrate/migrate.ts"
import { formatVersionOf, type VersionFault } from "./document/format-version.ts"
import type { MigrationStep } from "./read-result.ts"

/** A document in the present format, not yet checked. */
export interface PresentDocument {
  readonly kind: "present"
  readonly document: JsonObject
  readonly steps: readonly MigrationStep[]
}

/** Why a document can't be brought to the present format. */
export interface FormatFault extends VersionFault {
  /** Whether its format version is to blame, and not the rest of it. */
  readonly ofVersion: boolean
}

/** Brings a document to the present format, where its version is one that is known (SPEC 4.7, 4.8). */
export const presentDocument = (json: JsonObject, steps: readonly FormatStep[]): PresentDocument | FormatFault => {
  const found = formatVersionOf(json, steps.length + 1)
  if (found.kind === "fault") return { ...found, ofVersion: true }
  const migrated = migrate(json, { from: found.version, steps })
  if (migrated.kind === "migrated") return { kind: "present", document: migrated.document, steps: migrated.steps }
  const { from, to } = migrated.step
  const sentenceOf = (what: string): string =>
    `${what} has format version ${found.version} and can't be brought from version ${from} to ${to}: it is not as files of that version are. It may have been changed by hand; export the flow again.`
  return { kind: "fault", reason: "migration-failed", code: "import.migration-failed", sentenceOf, ofVersion: false }
}
