import type { Texts } from "../document/texts.ts"
import { compileTemplate } from "./compile-template.ts"
import { textLookup } from "./text-lookup.ts"

/**
 * A template as a designer shows it: with the words of its texts, and nothing where variables would stand. The label of
 * an output is one, for it is that of a button. A template that can't be read, or leaves nothing, is shown as it is.
 */
export const previewText = (template: string, texts: Texts, language = texts.fallback): string => {
  if (!template.includes("$t(") && !template.includes("{{")) return template
  const result = compileTemplate(template)
  const shown = result.ok ? result.compiled.render({ variables: {}, text: textLookup(texts, language) }) : ""
  return shown.trim() === "" ? template : shown
}
