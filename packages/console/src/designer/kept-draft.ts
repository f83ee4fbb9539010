import { type FlowDocument, readFlowFile, writeFlow } from "@gatewright/flow"

/** Edits that were not saved when the page went away, as the browser kept them. */
export interface KeptDraft {
  /** The revision that the edits began with. */
  readonly revision: number
  /** When the last of them was made, in milliseconds since 1970. */
  readonly at: number
  readonly document: FlowDocument
}

/** Whose edits of what: people who share a browser never see each other's, and each version of a flow has its own. */
export interface DraftPlace {
  readonly person: string
  readonly tenant: string
  readonly flow: string
  readonly version: string | undefined
}

/** Names the place of the edits of one page: two pages with the same flow never write over each other. */
export const draftKey = (place: DraftPlace, page: string): string => `${placeKey(place)}${page}`

/** Keeps the edits. `false` where the browser has no room for them. */
export const keepDraft = (storage: Storage, key: string, { revision, at, document }: KeptDraft): boolean => {
  try {
    storage.setItem(key, JSON.stringify({ revision, at, text: writeFlow(document) }))
    return true
  } catch {
    return false
  }
}

/** What pages kept in that place, by key: the latest first. What can't be read is left out. */
export const keptDrafts = (
  storage: Storage,
  place: DraftPlace,
): readonly { readonly key: string; readonly draft: KeptDraft }[] => {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index))
      .flatMap((key) => (key?.startsWith(placeKey(place)) === true ? [key] : []))
      .flatMap((key) => {
        const draft = draftOf(storage.getItem(key))
        return draft ? [{ key, draft }] : []
      })
      .toSorted((a, b) => b.draft.at - a.draft.at)
  } catch {
    return []
  }
}

export const forgetDraft = (storage: Storage, key: string): void => {
  try {
    storage.removeItem(key)
  } catch {
    // A browser without storage kept nothing.
  }
}

const placeKey = ({ person, tenant, flow, version }: DraftPlace): string =>
  `gatewright.draft:${JSON.stringify([person, tenant, flow, version ?? ""])}:`

const draftOf = (kept: string | null): KeptDraft | undefined => {
  try {
    const value: unknown = JSON.parse(kept ?? "null")
    if (typeof value !== "object" || value === null) return undefined
    if (!("revision" in value && "at" in value && "text" in value)) return undefined
    const { revision, at, text } = value
    if (typeof revision !== "number" || typeof at !== "number" || typeof text !== "string") return undefined
    const read = readFlowFile(text)
    return read.kind === "flows" ? { revision, at, document: read.main } : undefined
  } catch {
    return undefined
  }
}
