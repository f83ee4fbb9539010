import {
  type CategoryDefinition,
  definedNamePattern,
  isDefinableCategory,
  isDefinableType,
  languageTagPattern,
  slugOf,
} from "@gatewright/flow"
import { words } from "./words.ts"

/** The words of one language as they are typed. */
export interface LanguageRow {
  readonly tag: string
  readonly name: string
  readonly description: string
}

/** A definition as it stands in the dialog. */
export interface DefinitionDraft {
  /** Of a type; `undefined` where a category is defined. */
  readonly category: string | undefined
  readonly name: string
  readonly index: string | number
  readonly color: string
  readonly deletable: boolean
  readonly languages: readonly LanguageRow[]
}

/** What is wrong with a draft, by field; of languages by their place in the list. */
export interface DefinitionFaults {
  readonly category?: string
  readonly name?: string
  readonly index?: string
  readonly color?: string
  readonly languages: readonly { readonly tag?: string; readonly name?: string }[]
}

/** The draft of a new category, or of a type of a category: it begins with what people call it. */
export const newDraft = (category?: string): DefinitionDraft => ({
  category,
  name: "",
  index: "",
  color: "",
  deletable: true,
  languages: [{ tag: "en", name: "", description: "" }],
})

/** A new draft with other words: its id is made of the first display name, until somebody writes another one. */
export const withWords = (draft: DefinitionDraft, languages: DefinitionDraft["languages"]): DefinitionDraft => ({
  ...draft,
  languages,
  name: draft.name === idOf(draft.languages) ? idOf(languages) : draft.name,
})

const idOf = ([first]: DefinitionDraft["languages"]): string =>
  slugOf(first?.name ?? "")
    .slice(0, longestName)
    .replace(/-$/, "")

const longestName = 60

/** The draft of a definition that is there. */
export const draftOf = (definition: CategoryDefinition, category?: string): DefinitionDraft => ({
  category,
  name: definition.name,
  index: definition.index ?? "",
  color: definition.color ?? "",
  deletable: definition.deletable,
  languages: Object.entries(definition.display).map(([tag, { name, description }]) => ({ tag, name, description })),
})

/** What is wrong with a draft; `taken` tells whether another one has its name. */
export const faultsOf = (draft: DefinitionDraft, isTaken: boolean): DefinitionFaults => {
  const name = nameFault(draft, isTaken)
  const index = Number(draft.index)
  const isIndex = draft.index === "" || (Number.isInteger(index) && index >= 1 && index <= 10_000)
  return {
    ...(draft.category === "" && { category: words.categoryMissing }),
    ...(name !== undefined && { name }),
    ...(!isIndex && { index: words.indexWrong }),
    ...(draft.color !== "" && !/^#[0-9a-f]{6}$/i.test(draft.color) && { color: words.colorWrong }),
    languages: draft.languages.map(({ tag, name: shown }, at) => ({
      ...(!languageTagPattern.test(tag) || tag.length > 35
        ? { tag: words.tagWrong }
        : draft.languages.slice(0, at).some((each) => each.tag.toLowerCase() === tag.toLowerCase()) && {
            tag: words.tagTwice,
          }),
      ...(shown.trim() === "" && { name: words.displayNameMissing }),
    })),
  }
}

/** Whether nothing is wrong. */
export const isFine = ({ languages, ...fields }: DefinitionFaults): boolean =>
  Object.keys(fields).length === 0 && languages.every((row) => Object.keys(row).length === 0)

/** What is sent: all but the name and the category, which stand in the address. */
export const bodyOf = ({ index, color, deletable, languages }: DefinitionDraft) => ({
  ...(index !== "" && { index: Number(index) }),
  ...(color !== "" && { color: color.toLowerCase() }),
  deletable,
  display: Object.fromEntries(
    languages.map(({ tag, name, description }) => [tag, { name: name.trim(), description: description.trim() }]),
  ),
})

const nameFault = ({ category, name }: DefinitionDraft, isTaken: boolean): string | undefined => {
  if (!definedNamePattern.test(name) || name.length > longestName) return words.nameWrong
  const isDefinable =
    category === undefined ? isDefinableCategory(name) : category === "" || isDefinableType({ category, type: name })
  if (!isDefinable) return words.nameBuiltIn
  return isTaken ? words.nameTaken : undefined
}
