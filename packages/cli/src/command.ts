import type { ExitCode } from "./exit-code.ts"
import type { Terminal } from "./terminal.ts"

/**
 * One command as data: what it is called, what it takes, and what it does. `run` loads what it needs when it is called, so
 * that help and wrong usage wait for nothing.
 */
export interface Command {
  /** The words that call it, e.g. `flow list`. */
  readonly name: string
  readonly summary: string
  /** What comes after the name, for the help. */
  readonly usage: string
  /** What the file that it takes looks like, for the help. */
  readonly file?: string
  readonly options: Readonly<Record<string, CommandOption>>
  /** How many words it takes besides the options. */
  readonly words: { readonly min: number; readonly max: number }
  readonly run: (call: CommandCall) => Promise<ExitCode>
}

/** An option: with a `value` it takes one, without it is a flag. */
export interface CommandOption {
  readonly help: string
  /** What stands for the value in the help. */
  readonly value?: string
  /** The values that it takes, where not any. */
  readonly choices?: readonly string[]
  readonly short?: string
}

/** What a command is called with. */
export interface CommandCall {
  readonly words: readonly string[]
  readonly flag: (name: string) => boolean
  readonly option: (name: string) => string | undefined
  readonly terminal: Terminal
}

export const json = { help: "one JSON document on standard output" } as const satisfies CommandOption

/** Options of every command that talks to a server. */
export const online = {
  profile: { value: "NAME", help: "a server that “gatewright profile set” keeps (or GATEWRIGHT_PROFILE)" },
  url: { value: "URL", help: "the server (or GATEWRIGHT_URL; else http://localhost:3000)" },
  token: { value: "TOKEN", help: "a token of it (or GATEWRIGHT_TOKEN, GATEWRIGHT_ADMIN_TOKEN)" },
  tenant: { value: "ID", help: "the tenant (or GATEWRIGHT_TENANT; else default)" },
} as const satisfies Readonly<Record<string, CommandOption>>
