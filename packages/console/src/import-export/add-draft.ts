import type { Category } from "../flows/categories-query.ts"
import { allFlows } from "../flows/list-state.ts"
import type { PickedFile } from "./picked-file.ts"

export const ways = ["empty", "import", "copy", "template"] as const
export type How = (typeof ways)[number]

/** How the Add dialog is opened. */
export interface Opening {
  /** The category of the list, or the view over all of them. */
  readonly category: string
  readonly type?: string
  readonly how?: How
  readonly file?: PickedFile
}

/** What was entered in the Add dialog. `undefined` means not touched: a suggestion stands there, if there is one. */
export interface AddDraft {
  /** The category of the list that the dialog was opened from; it asks for one in the view over all. */
  readonly place: string
  readonly category: string | undefined
  readonly type: string | undefined
  readonly name: string | undefined
  readonly description: string | undefined
  readonly how: How
  readonly file: PickedFile | undefined
  readonly preserveId: boolean
  /** What shall happen when the preserved id is taken. */
  readonly onConflict: "new-version" | "merge" | "copy"
  /** The flow here that came from the file's before, to merge the file into instead of adding it. */
  readonly mergeInto: string | undefined
  /** The flow of the file to add, where it holds several. */
  readonly mainFlow: string | undefined
  /** What shall happen to a file whose category or type is not here. */
  readonly ofUnknownType: "refuse" | "create" | "move"
  readonly copyOf: string | undefined
  readonly template: string | undefined
}

/** What the chosen file, flow or template suggests for the fields that were not touched. */
export interface Suggestion {
  readonly category?: string
  readonly type?: string
  readonly name?: string
  readonly description?: string
}

/** The fields as they stand in the dialog: what was entered, else what is suggested. */
export interface Fields {
  readonly category: Category | undefined
  readonly type: string
  readonly name: string
  readonly description: string
}

export const startDraft = ({ category, type, how = "empty", file }: Opening): AddDraft => ({
  place: category,
  category: category === allFlows ? undefined : category,
  type,
  name: undefined,
  description: undefined,
  how,
  file,
  preserveId: false,
  onConflict: "new-version",
  mergeInto: undefined,
  mainFlow: undefined,
  ofUnknownType: "refuse",
  copyOf: undefined,
  template: undefined,
})

/** Takes up a file: what hung on the file before is forgotten. */
export const withFile = (draft: AddDraft, file: PickedFile): AddDraft => ({
  ...draft,
  how: "import",
  file,
  mainFlow: undefined,
  mergeInto: undefined,
  onConflict: "new-version",
  ofUnknownType: "refuse",
})

/** Changes the category; a type of the old one goes with it. */
export const withCategory = (draft: AddDraft, category: string | undefined): AddDraft => ({
  ...draft,
  category,
  type: undefined,
})

/** The fields of the dialog. A suggested type counts only where it belongs to the category. */
export const fieldsOf = (draft: AddDraft, suggestion: Suggestion, categories: readonly Category[]): Fields => {
  const id = draft.category ?? suggestion.category
  const category = categories.find((each) => each.id === id)
  const only = category?.asksForType === "no" ? category.types[0]?.id : undefined
  const suggested = suggestion.category === category?.id ? suggestion.type : undefined
  return {
    category,
    type: only ?? draft.type ?? suggested ?? "",
    name: draft.name ?? suggestion.name ?? "",
    description: draft.description ?? suggestion.description ?? "",
  }
}

/** Where the file shall go: what was chosen, and nothing that was merely suggested by the file itself. */
export const targetOf = (draft: AddDraft) => ({
  ...(draft.category !== undefined && { category: draft.category }),
  ...(draft.type !== undefined && draft.type !== "" && { type: draft.type }),
  ...(draft.mainFlow !== undefined && { flow: draft.mainFlow }),
  ...(draft.ofUnknownType !== "refuse" && { ofUnknownType: draft.ofUnknownType }),
  preserveId: draft.preserveId ? ("true" as const) : ("false" as const),
})
