import type { ParseArgsOptionsConfig } from "node:util"
import type { ExitCode } from "./exit-code.ts"
import type { Terminal } from "./terminal.ts"

/** One command as data: what it is called, what it takes, and what it does. */
export interface Command {
  /** The words that call it, e.g. `flow list`. */
  readonly name: string
  readonly summary: string
  /** What comes after the name, for the help. */
  readonly usage: string
  readonly options: Readonly<Record<string, CommandOption>>
  /** How many words it takes besides the options. */
  readonly words: { readonly min: number; readonly max: number }
  readonly run: (call: CommandCall) => Promise<ExitCode>
}

export type CommandOption = ParseArgsOptionsConfig[string] & { readonly help: string; readonly value?: string }

export interface CommandCall {
  readonly words: readonly string[]
  readonly flag: (name: string) => boolean
  readonly option: (name: string) => string | undefined
  readonly terminal: Terminal
}

/** An expected failure of a command: a sentence for the person at the terminal, and the exit code. */
export class CommandFailure extends Error {
  readonly code: ExitCode

  constructor(message: string, code: ExitCode) {
    super(message)
    this.name = "CommandFailure"
    this.code = code
  }
}

export const json = { type: "boolean", help: "one JSON document on standard output" } as const satisfies CommandOption

/** Options of every command that talks to a server. */
export const online = {
  url: { type: "string", value: "URL", help: "the server (or GATEWRIGHT_URL; http://localhost:3000 without)" },
  token: { type: "string", value: "TOKEN", help: "its administration token (or GATEWRIGHT_TOKEN)" },
  tenant: { type: "string", value: "ID", help: "the tenant (or GATEWRIGHT_TENANT; default without)" },
} as const satisfies Readonly<Record<string, CommandOption>>
