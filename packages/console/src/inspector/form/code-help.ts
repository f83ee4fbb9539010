import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete"
import { localCompletionSource, scopeCompletionSource } from "@codemirror/lang-javascript"
import { ensureSyntaxTree } from "@codemirror/language"
import { type Diagnostic, linter } from "@codemirror/lint"
import type { EditorState, Extension } from "@codemirror/state"
import type { FlowVariable } from "@gatewright/flow"
import { words } from "../words.ts"

/** Lines that can't be read are marked, and say so. */
export const faultyLines: Extension = linter(({ state }) => faultsIn(state), { delay: 400 })

/** Where the code can't be read: one place a line, ten at most. */
export const faultsIn = (state: EditorState): readonly Diagnostic[] => {
  const byLine = new Map<number, Diagnostic>()
  // What is not read yet, as the machine has other things to do, would look like a fault.
  const tree = ensureSyntaxTree(state, state.doc.length, 1000)
  tree?.iterate({
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

/** What a script can reach: the variables of the flow, and the outputs that it may leave by. */
export interface Reach {
  readonly variables: readonly FlowVariable[]
  readonly outputs: readonly string[]
}

/** Completes variables, outputs, names of the script itself and those of the language. */
export const scriptCompletion = (reach: () => Reach): Extension =>
  autocompletion({
    override: [(context) => completionsAt(context, reach()), localCompletionSource, languageCompletion],
    icons: false,
    activateOnTyping: true,
  })

/** The parts of the language that the sandbox has; what a browser has besides is none of a script's. */
const languageCompletion = scopeCompletionSource({ JSON, Math, Date, Object, Array, String, Number, RegExp, Map, Set })

/** `variables.form.email`, but for secrets, which no script sees; `exit("risky"` by the names of the outputs. */
export const completionsAt = (context: CompletionContext, { variables, outputs }: Reach): CompletionResult | null => {
  const output = context.matchBefore(/\bexit\(\s*["'][^"']*/)
  if (output) {
    const quote = /["']/.exec(output.text)?.[0] ?? '"'
    const isClosed = context.state.sliceDoc(context.pos, context.pos + 1) === quote
    return {
      from: output.from + output.text.indexOf(quote) + 1,
      options: outputs.map((label, index) => ({
        label,
        apply: isClosed ? label : `${label}${quote}`,
        detail: words.output,
        // In the order of the node, and not of the alphabet.
        boost: -index,
      })),
      validFor: /^[^"']*$/,
    }
  }
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
  const word = context.matchBefore(/(?<![.\w])[a-z]\w*/)
  if (!word && !context.explicit) return null
  return {
    from: word?.from ?? context.pos,
    options: [
      { label: "variables", detail: words.variablesDetail },
      ...outputs.map((name, index) => ({
        label: `return exit(${JSON.stringify(name)}, {})`,
        detail: words.output,
        boost: -index,
      })),
    ],
    validFor: /^\w*$/,
  }
}
