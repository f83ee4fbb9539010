import { type Bindings, noBindings, type TypeAnswer } from "@gatewright/flow"
import type { PlanRequest } from "@gatewright/server/contract"

/** A file as it was read. `key` tells two files of the same name apart. */
export interface PlanFile {
  readonly key: string
  readonly path: string
  readonly text: string
}

export type Conflicts = NonNullable<NonNullable<PlanRequest["options"]>["onConflict"]>
export type Side = "ours" | "theirs"

/** What is asked of the server: files, how they shall be taken, and the answers given so far. */
export interface PlanDraft {
  readonly files: readonly PlanFile[]
  readonly ids: "preserve" | "new"
  readonly onConflict: Conflicts
  /** Ids, in the files, of the flows that shall go in; all where `undefined`. */
  readonly flows: readonly string[] | undefined
  readonly bindings: Bindings
  /** What becomes of types that are not here. */
  readonly types: readonly TypeAnswer[]
  readonly choices: Readonly<Record<string, Readonly<Record<string, Side>>>>
}

export const emptyDraft: PlanDraft = {
  files: [],
  ids: "preserve",
  onConflict: "new-version",
  flows: undefined,
  bindings: noBindings,
  types: [],
  choices: {},
}

/** Takes up more files. What was left out before stays left out only where nothing new can be meant by it. */
export const withFiles = (draft: PlanDraft, files: readonly PlanFile[]): PlanDraft => ({
  ...draft,
  files: [...draft.files, ...files],
  flows: undefined,
})

/** Takes a file away. */
export const withoutFile = (draft: PlanDraft, key: string): PlanDraft => {
  const files = draft.files.filter((file) => file.key !== key)
  return files.length === 0 ? { ...emptyDraft, bindings: draft.bindings } : { ...draft, files, flows: undefined }
}

/** Takes a flow in, or leaves it out. `all` are the flows of the files. */
export const withFlow = (draft: PlanDraft, id: string, { taken, all }: { taken: boolean; all: readonly string[] }) => {
  const before = draft.flows ?? all
  const flows = taken ? [...before, id] : before.filter((each) => each !== id)
  return { ...draft, flows: all.every((each) => flows.includes(each)) ? undefined : flows }
}

/** Chooses a side of a conflict. */
export const withChoice = (draft: PlanDraft, flow: string, conflict: string, side: Side): PlanDraft => ({
  ...draft,
  choices: { ...draft.choices, [flow]: { ...draft.choices[flow], [conflict]: side } },
})

/** Says what becomes of a type that is not here; `undefined` takes it back. */
export const withType = (
  draft: PlanDraft,
  { category, type }: { readonly category: string; readonly type: string },
  to: TypeAnswer["to"] | undefined,
): PlanDraft => ({
  ...draft,
  types: [
    ...draft.types.filter((each) => each.category !== category || each.type !== type),
    ...(to === undefined ? [] : [{ category, type, to }]),
  ],
})

/** The request of a draft. */
export const requestOf = ({ files, ids, onConflict, flows, bindings, types, choices }: PlanDraft): PlanRequest => ({
  files: files.map(({ path, text }) => ({ path, text })),
  options: {
    ids,
    onConflict,
    ...(flows && { flows: [...flows] }),
    ...(types.length > 0 && { types: [...types] }),
  },
  bindings,
  choices,
})
