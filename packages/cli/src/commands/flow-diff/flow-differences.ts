import { compare, isDrawing, type Change, type FlowDocument } from "@gatewright/flow"

/** How one flow differs: there is none before where it was added, none after where it was removed. */
export interface FlowDifference {
  readonly kind: "added" | "removed" | "changed" | "drawn" | "same"
  readonly id: string
  readonly name: string
  readonly before?: FlowDocument
  readonly after?: FlowDocument
  readonly changes: readonly Change[]
}

/**
 * Compares flows by their ids. Where each side has one flow, these two are compared; where one side has one, the others of
 * the other side are not asked about.
 */
export const flowDifferences = (
  before: readonly FlowDocument[],
  after: readonly FlowDocument[],
): readonly FlowDifference[] => {
  const [a, b] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && a && b) return [between(a, b)]
  const [old, now] = [byId(before), byId(after)]
  const asked =
    before.length === 1 ? [...old.keys()] : after.length === 1 ? [...now.keys()] : [...old.keys(), ...now.keys()]
  return [...new Set(asked)].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    if (was && is) return [between(was, is)]
    if (is) return [{ kind: "added" as const, ...headOf(is), after: is, changes: [] }]
    return was ? [{ kind: "removed" as const, ...headOf(was), before: was, changes: [] }] : []
  })
}

const between = (before: FlowDocument, after: FlowDocument): FlowDifference => {
  const changes = compare(before, after)
  const kind = changes.length === 0 ? "same" : changes.every(isDrawing) ? "drawn" : "changed"
  return { kind, ...headOf(after), before, after, changes }
}

const byId = (flows: readonly FlowDocument[]): ReadonlyMap<string, FlowDocument> =>
  new Map(flows.map((document) => [document.flow.id, document]))

const headOf = ({ flow: { id, name } }: FlowDocument) => ({ id, name })
