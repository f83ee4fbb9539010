import { compileTemplate, compileValue, type FlowVariable, textLookup, type Texts } from "@gatewright/flow"
import { words } from "../words.ts"

/** What a template gives: its words in the fallback language, with variables by name, and the type of the value. */
export const valuePreview = ({
  source,
  kind,
  texts,
  variables,
}: {
  readonly source: string
  readonly kind: "template" | "value"
  readonly texts: Texts
  readonly variables: readonly FlowVariable[]
}): { readonly text: string; readonly type: string } | undefined => {
  if (!source.includes("{{") && !source.includes("$t(")) return undefined
  if (!(kind === "value" ? compileValue(source) : compileTemplate(source)).ok) return undefined
  return { text: shownTemplate(source, texts, texts.fallback), type: typeOf(source, kind, variables) }
}

/** A template in words, with `‹form.email›` where a variable will stand. */
export const shownTemplate = (source: string, texts: Texts, language: string): string => {
  const lookUp = textLookup(texts, language)
  return source
    .replaceAll(/\$t\(([^)]*)\)t\$/g, (_, key: string) => lookUp(key))
    .replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, "‹$1›")
}

/** One expression keeps its type; a path is of the type of its variable, anything else is told by its operators. */
const typeOf = (source: string, kind: "template" | "value", variables: readonly FlowVariable[]): string => {
  const only = kind === "value" ? /^\s*\{\{([^{}]*)\}\}\s*$/.exec(source)?.[1]?.trim() : undefined
  if (only === undefined) return words.types.text
  if (/^[A-Za-z_][\w.]*$/.test(only)) {
    const variable = variables.find(({ path }) => path === only)
    return variable?.secret === true ? words.types.secret : (variable?.type ?? words.types.any)
  }
  if (/(==|!=|<|>|&&|\|\||^!|\bin\b|^has\()/.test(only.replaceAll(/"[^"]*"|'[^']*'/g, '""'))) return words.types.boolean
  return words.types.any
}
