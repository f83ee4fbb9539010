import { type FlowDocument, readFlowFile, writeFlow } from "@gatewright/flow"

/** Edits that were not saved when the page went away, as the browser kept them. */
export interface KeptDraft {
  /** The revision that the edits began with. */
  readonly revision: number
  /** When the last of them was made, in milliseconds since 1970. */
  readonly at: number
  readonly document: FlowDocument
}

/** Names the place of a draft: one for a flow, one for each version of it. */
export const draftKey = (tenant: string, flow: string, version: string | undefined): string =>
  `gatewright.draft:${JSON.stringify([tenant, flow, version ?? ""])}`

/** Keeps the edits. `false` where the browser has no room for them. */
export const keepDraft = (storage: Storage, key: string, { revision, at, document }: KeptDraft): boolean => {
  try {
    storage.setItem(key, JSON.stringify({ revision, at, text: writeFlow(document) }))
    return true
  } catch {
    return false
  }
}

/** What was kept, or `undefined` where there is nothing that could be read. */
export const keptDraft = (storage: Storage, key: string): KeptDraft | undefined => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? "null")
    if (typeof kept !== "object" || kept === null) return undefined
    if (!("revision" in kept && "at" in kept && "text" in kept)) return undefined
    const { revision, at, text } = kept
    if (typeof revision !== "number" || typeof at !== "number" || typeof text !== "string") return undefined
    const read = readFlowFile(text)
    return read.kind === "flows" ? { revision, at, document: read.main } : undefined
  } catch {
    return undefined
  }
}

export const forgetDraft = (storage: Storage, key: string): void => {
  try {
    storage.removeItem(key)
  } catch {
    // A browser without storage kept nothing.
  }
}
