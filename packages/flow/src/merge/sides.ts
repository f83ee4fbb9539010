import type { Change } from "../compare/change.ts"
import { compare } from "../compare/compare.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { writeJson } from "../export/write-json.ts"
import type { Side } from "./merged.ts"

/** A document and what two sides made of it, all in canonical order. */
export interface ThreeDocuments {
  readonly base: FlowDocument
  readonly ours: FlowDocument
  readonly theirs: FlowDocument
}

/** A change, and who made it. */
export interface SidedChange {
  readonly side: Side | "both"
  readonly change: Change
}

/** The changes that both sides made, and those that one of them made alone. */
export const changesOf = ({ base, ours, theirs }: ThreeDocuments): readonly SidedChange[] => {
  const here = new Map(compare(base, ours).map((change) => [identityOf(change), change]))
  const there = new Map(compare(base, theirs).map((change) => [identityOf(change), change]))
  return [
    ...[...here].map(([key, change]): SidedChange => ({ side: there.has(key) ? "both" : "ours", change })),
    ...[...there].flatMap(([key, change]): readonly SidedChange[] =>
      here.has(key) ? [] : [{ side: "theirs", change }],
    ),
  ]
}

/**
 * What makes two changes the same. Labels speak of names, which may have changed on one side; whether a link dangles and
 * who was in a group depends on nodes that one side may have removed.
 */
export const identityOf = (change: Change): string => {
  const plain = { ...change, label: undefined, dangling: undefined }
  switch (change.kind) {
    case "group-changed":
      return writeJson({ ...plain, before: undefined })
    case "group-removed":
      return writeJson({ ...plain, before: change.before.id })
    default:
      return writeJson(plain)
  }
}
