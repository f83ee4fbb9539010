import type { FlowDocument } from "@gatewright/flow"

/** What somebody asks of a debug link. */
export interface DebugDraft {
  /** `unsaved`, `draft`, the number of a revision, or the id of a version. */
  readonly what: string
  /** Seconds from the list, or `other`. */
  readonly choice: string
  /** What was typed, where it is `other`. */
  readonly seconds: number | string
  readonly singleUse: boolean
}

/** How long the link shall work, in seconds; `undefined` where that can't be. */
export const ttlOf = ({ choice, seconds }: DebugDraft): number | undefined => {
  const ttl = Number(choice === "other" ? seconds : choice)
  return Number.isInteger(ttl) && ttl >= 10 && ttl <= 86_400 ? ttl : undefined
}

/** The content that it shall run. `document` is what stands in the editor. */
export const debugSource = (what: string, document: FlowDocument | undefined) => {
  if (what === "unsaved" && document) return { kind: "unsaved" as const, document }
  if (what === "draft" || what === "unsaved") return { kind: "draft" as const }
  return /^\d+$/.test(what)
    ? { kind: "revision" as const, revision: Number(what) }
    : { kind: "version" as const, version: what }
}
