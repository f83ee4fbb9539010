import type { FlowVariable } from "@gatewright/flow"

/** What can be put in at the caret. */
export interface CompletionOption {
  /** What is put in: a path or a key. */
  readonly name: string
  readonly about: string
}

/** Options, and the part of the text that the chosen one takes the place of. */
export interface Completion {
  readonly from: number
  /** `expression`: a variable with braces of its own. */
  readonly kind: "variable" | "text" | "expression"
  readonly options: readonly CompletionOption[]
}

/** As many as anybody goes through; more letters find the others. */
const maxOptions = 50

/**
 * What fits where somebody types: variables inside `{{ }}` (everywhere in a condition), and keys of texts behind `$t(`.
 * `undefined` where nothing does. Asked for (Ctrl+Space), variables fit anywhere.
 */
export const completionAt = ({
  text,
  caret,
  isCondition,
  isAsked = false,
  variables,
  keys,
}: {
  readonly text: string
  readonly caret: number
  /** The whole text is one expression. */
  readonly isCondition: boolean
  readonly isAsked?: boolean
  readonly variables: readonly FlowVariable[]
  /** Keys of texts, with their words in the fallback language. */
  readonly keys: readonly CompletionOption[]
}): Completion | undefined => {
  const before = text.slice(0, caret)
  if (!isCondition) {
    const key = /\$t\(([^()$\s]*)$/.exec(before)
    if (key) return completion(key[1] ?? "", caret, "text", keys)
    const open = before.lastIndexOf("{{")
    if (open < 0 || before.indexOf("}}", open) >= 0)
      return isAsked ? completion("", caret, "expression", offered(variables)) : undefined
  }
  const expression = isCondition ? before : before.slice(before.lastIndexOf("{{") + 2)
  // Inside quotation marks words are words.
  if (((expression.match(/(?<!\\)"/g)?.length ?? 0) % 2) + ((expression.match(/(?<!\\)'/g)?.length ?? 0) % 2) > 0)
    return undefined
  const [token = ""] = /[A-Za-z_][\w.]*$/.exec(expression) ?? []
  if (isCondition && token === "" && !isAsked) return undefined
  return completion(token, caret, "variable", offered(variables))
}

const offered = (variables: readonly FlowVariable[]): readonly CompletionOption[] =>
  variables
    .filter(({ origin }) => origin !== "read")
    .map(({ path, type, secret }) => ({ name: path, about: secret ? "Secret" : (type ?? "") }))

/** The text with an option put in, closed where it is not, and where the caret stands then. */
export const completed = ({
  text,
  caret,
  completion: { from, kind },
  name,
  isCondition,
}: {
  readonly text: string
  readonly caret: number
  readonly completion: Pick<Completion, "from" | "kind">
  readonly name: string
  readonly isCondition: boolean
}): { readonly text: string; readonly caret: number } => {
  const after = text.slice(caret)
  if (kind === "expression") {
    const expression = `{{${name}}}`
    return { text: `${text.slice(0, from)}${expression}${after}`, caret: from + expression.length }
  }
  const close = kind === "text" ? ")t$" : isCondition ? "" : "}}"
  const end = close === "" || isClosed(after, kind) ? "" : close
  return { text: `${text.slice(0, from)}${name}${end}${after}`, caret: from + name.length + end.length }
}

const isClosed = (after: string, kind: Completion["kind"]): boolean =>
  kind === "text" ? /^[^\s(]*\)t\$/.test(after) : /^[^{]*?\}\}/.test(after)

const completion = (
  token: string,
  caret: number,
  kind: Completion["kind"],
  all: readonly CompletionOption[],
): Completion | undefined => {
  const sought = token.toLowerCase()
  const starting = all.filter(({ name }) => name.toLowerCase().startsWith(sought))
  const holding = all.filter(
    ({ name, about }) =>
      !name.toLowerCase().startsWith(sought) &&
      (name.toLowerCase().includes(sought) || (kind === "text" && about.toLowerCase().includes(sought))),
  )
  const options = [...starting, ...holding].slice(0, maxOptions)
  const written = starting.length === 1 && starting[0]?.name === token
  return options.length === 0 || written ? undefined : { from: caret - token.length, kind, options }
}
