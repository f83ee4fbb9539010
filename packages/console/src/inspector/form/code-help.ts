import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete"
import { syntaxTree } from "@codemirror/language"
import { type Diagnostic, linter } from "@codemirror/lint"
import type { EditorState, Extension } from "@codemirror/state"
import type { FlowVariable } from "@gatewright/flow"
import { words } from "../words.ts"

/** Lines that can't be read are marked, and say so. */
export const faultyLines: Extension = linter(({ state }) => faultsIn(state), { delay: 400 })

/** Where the code can't be read: one place a line, ten at most. */
export const faultsIn = (state: EditorState): readonly Diagnostic[] => {
  const byLine = new Map<number, Diagnostic>()
  syntaxTree(state).iterate({
    enter: ({ type, from, to }) => {
      if (!type.isError || byLine.size >= 10) return
      const { number, to: end } = state.doc.lineAt(from)
      if (byLine.has(number)) return
      byLine.set(number, {
        from,
        to: Math.min(Math.max(to, from + 1), Math.max(end, from)),
        severity: "error",
        message: words.codeFault(number),
      })
    },
  })
  return [...byLine.values()]
}

/** Completes `variables.form.email`: the variables of the flow, but for secrets, which no script sees. */
export const variableCompletion = (variables: () => readonly FlowVariable[]): Extension =>
  autocompletion({
    override: [(context) => completionsAt(context, variables())],
    icons: false,
    activateOnTyping: true,
  })

export const completionsAt = (
  context: CompletionContext,
  variables: readonly FlowVariable[],
): CompletionResult | null => {
  const path = context.matchBefore(/\bvariables\.[\w.]*/)
  if (path) {
    return {
      from: path.from + "variables.".length,
      options: variables
        .filter(({ origin, secret }) => origin !== "read" && !secret)
        .map((variable) => ({ label: variable.path, ...(variable.type !== undefined && { detail: variable.type }) })),
      validFor: /^[\w.]*$/,
    }
  }
  const word = context.matchBefore(/\b[a-z]\w*/)
  if (!word || (word.from === word.to && !context.explicit)) return null
  return {
    from: word.from,
    options: [{ label: "variables" }, { label: 'return exit("success", {})' }],
    validFor: /^\w*$/,
  }
}
