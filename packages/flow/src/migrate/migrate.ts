import { isJsonObject, type JsonObject } from "../document/json.ts"
import type { MigrationStep } from "../import/read-result.ts"
import type { FormatStep } from "./format-step.ts"

export interface Migrated {
  readonly kind: "migrated"
  readonly document: JsonObject
  /** What was done, in order; empty where the document was of the present version. */
  readonly steps: readonly MigrationStep[]
}

/** A step that could not make sense of the document. */
export interface NotMigrated {
  readonly kind: "failed"
  readonly step: MigrationStep
}

/** Brings a document from its format version to the present one, step by step (SPEC 4.8). */
export const migrate = (
  document: JsonObject,
  { from, steps }: { readonly from: number; readonly steps: readonly FormatStep[] },
): Migrated | NotMigrated => {
  const done: MigrationStep[] = []
  let present = document
  for (const step of steps.filter((candidate) => candidate.from >= from)) {
    const told = { from: step.from, to: step.from + 1, summary: step.summary }
    const next = attempted(step, present)
    if (!next) return { kind: "failed", step: told }
    present = { ...next, formatVersion: told.to }
    done.push(told)
  }
  return { kind: "migrated", document: present, steps: done }
}

/** A document that was never checked may be anything, so that a step that trips over it is no bug of the step. */
const attempted = ({ migrate: step }: FormatStep, document: JsonObject): JsonObject | undefined => {
  try {
    const next = step(document)
    return isJsonObject(next) ? next : undefined
  } catch {
    return undefined
  }
}
