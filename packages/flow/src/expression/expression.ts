import type { Value, Variables } from "./value.ts"

/** What an expression is evaluated against. `text` gives the words of a `$t(key)t$` in the language of the run. */
export interface Scope {
  readonly variables: Variables
  readonly text: (key: string) => string
  /** Applied to everything that a template puts between its own literal parts: values, and texts. HTML mails escape so. */
  readonly escape?: (text: string) => string
}

/** What an expression reads, known before it runs: variable paths such as `form.username`, and keys of texts. */
export interface Reads {
  readonly variables: readonly string[]
  /** Those of them whose values are printed, compared or worked on, and not just asked for or handed on: no secrets. */
  readonly opened: readonly string[]
  readonly texts: readonly string[]
}

/** A parsed text setting. An undefined variable renders as nothing; a secret renders as nothing and is reported by a check. */
export interface Template {
  readonly source: string
  readonly reads: Reads
  readonly render: (scope: Scope) => string
}

/** A parsed value setting: one expression keeps its type (a secret stays one), anything else is a template. */
export interface ValueTemplate {
  readonly source: string
  readonly reads: Reads
  readonly evaluate: (scope: Scope) => Value
}

/** A parsed condition. An undefined variable, or a value that is neither true nor false, is an error with a sentence. */
export interface Condition {
  readonly source: string
  readonly reads: Reads
  readonly test: (
    scope: Scope,
  ) => { readonly ok: true; readonly value: boolean } | { readonly ok: false; readonly message: string }
}

/** The result of parsing: the compiled form, or a sentence with the offset (UTF-16 code units, from 0) in the source. */
export type Compiled<T> =
  | { readonly ok: true; readonly compiled: T }
  | { readonly ok: false; readonly message: string; readonly offset: number }
