import { Visitor } from "oxc-parser"
import { placeOf, type Source } from "./sources.ts"

const isCode = (text: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)

/**
 * The codes that an `errors.ts` registers: the keys of the objects that it exports, as in
 * `export const importErrors = { "import.not-json": { ... } } as const`.
 */
export const registeredCodes = ({ program }: Source): readonly string[] =>
  program.body
    .flatMap((node) => (node.type === "ExportNamedDeclaration" ? (node.declaration ?? []) : []))
    .flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations : []))
    .flatMap(({ init }) => keysOf(init))
    .filter(isCode)

/** The codes that a file writes down as `code: "import.not-json"`, each with its place. */
export const writtenCodes = (source: Source): readonly { readonly code: string; readonly place: string }[] => {
  const found: { code: string; place: string }[] = []
  new Visitor({
    Property: ({ key, value, start }) => {
      if (key.type !== "Identifier" || key.name !== "code" || value.type !== "Literal") return
      if (typeof value.value === "string" && isCode(value.value))
        found.push({ code: value.value, place: placeOf(source, start) })
    },
  }).visit(source.program)
  return found
}

interface Expression {
  readonly type: string
  readonly expression?: unknown
  readonly properties?: unknown
}

function keysOf(init: unknown): readonly string[] {
  const node = init as Expression | null
  if (node?.type === "TSAsExpression" || node?.type === "TSSatisfiesExpression") return keysOf(node.expression)
  if (node?.type !== "ObjectExpression") return []
  const properties = node.properties as readonly { readonly key?: { readonly value?: unknown } }[]
  return properties.flatMap(({ key }) => (typeof key?.value === "string" ? [key.value] : []))
}
