import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { isJsonArray } from "./json.ts"
import { jsonAt } from "./json-at.ts"
import { patterned } from "./patterned.ts"
import { languageTagPattern } from "./texts.ts"
import { repeated, type FoundId } from "./unique-ids.ts"

/** What a category or type is called in one language. */
export interface DisplayWords extends Extensions {
  readonly name: string
  readonly description: string
}

/** A category that people defined for themselves, beside the built-in ones (P1.2). */
export interface CategoryDefinition extends Extensions {
  /** What flows have in `category`; it never changes. */
  readonly name: string
  /** Its position in the sidebar, from 1; without one it stands at the end. */
  readonly index?: number | undefined
  /** `#rrggbb` */
  readonly color?: string | undefined
  /** Once it is `false`, it stays so. */
  readonly deletable: boolean
  /** By language tag (RFC 5646); empty where the name is all there is. */
  readonly display: Readonly<Record<string, DisplayWords>>
}

/** A type that people defined for themselves, in a category of theirs or in a built-in one. */
export interface TypeDefinition extends CategoryDefinition {
  readonly category: string
}

/** The categories and types of one's own: of a tenant, or of a file. */
export interface Categorisation {
  readonly categories: readonly CategoryDefinition[]
  readonly types: readonly TypeDefinition[]
}

/** Built-in categories and types alone. */
export const noCategorisation: Categorisation = { categories: [], types: [] }

/** What a category or type of one's own may be called in flows, addresses and on the command line. */
export const definedNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the name of a category or type: `definedNamePattern`, at most 60 characters. */
export const definedName = patterned(
  definedNamePattern,
  "it must be of lower-case letters and digits, with single hyphens between",
).max(60)

/** People read it in lists beside other words. U+200C and U+200D stay: words of some languages need them. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const oneLine = /^(?!\s*$)[^\0-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]*$/

const words: z.ZodType<DisplayWords> = extensible(
  {
    name: patterned(oneLine, "it must be one line of characters that can be seen and do not turn its direction").max(
      200,
    ),
    description: patterned(/^[^\0]*$/, "it must not hold the character U+0000").max(2000),
  },
  { id: "DisplayWords", description: "Name and description in one language." },
)

/** What a definition holds beside its name. */
export const definitionFields = {
  index: z.int().min(1).max(10_000).optional().describe("The position, from 1."),
  color: patterned(/^#[0-9a-f]{6}$/, "it must be a colour such as #2f4fd8").optional(),
  deletable: z.boolean().describe("Once it is false, it stays so."),
  display: z
    .record(patterned(languageTagPattern, "it must be a language tag, such as en or pt-BR").max(35), words)
    .describe("Name and description by language tag (RFC 5646)."),
}

const fields = { name: definedName.describe("What flows have in their file; it never changes."), ...definitionFields }

export const categoryDefinitionSchema: z.ZodType<CategoryDefinition> = extensible(fields, {
  id: "Category",
  description: "A category that people defined for themselves.",
})

export const typeDefinitionSchema: z.ZodType<TypeDefinition> = extensible(
  { category: z.string().min(1).max(200).describe("The category that it belongs to."), ...fields },
  { id: "FlowType", description: "A flow type that people defined for themselves." },
)

/** The categories of a bundle that have the name of one before. Nothing is taken for granted: the list may be invalid. */
export const sharedCategories = (categories: unknown): Iterable<FoundId> => repeated(namesAt(categories, ["name"]))

/** The types of a bundle that have category and name of one before. */
export const sharedTypes = (types: unknown): Iterable<FoundId> => repeated(namesAt(types, ["category", "name"]))

function* namesAt(items: unknown, keys: readonly string[]): Generator<FoundId, void, undefined> {
  if (!isJsonArray(items)) return
  for (const [index, item] of items.entries()) {
    const names = keys.map((key) => jsonAt(item, [key]))
    if (names.every((name) => typeof name === "string")) yield { id: names.join("/"), path: [index, "name"] }
  }
}
