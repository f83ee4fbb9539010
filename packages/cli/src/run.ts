import { parseArgs } from "node:util"
import { CommandFailure, type Command, type CommandCall } from "./command.ts"
import { commands } from "./commands.ts"
import { exitCode, type ExitCode } from "./exit-code.ts"
import { commandHelp, generalHelp } from "./help.ts"
import type { Terminal } from "./terminal.ts"
import { plain } from "./terminal.ts"

/** Runs the command that `args` names, and gives the exit code. Never throws for anything that a person can mend. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const found = commandOf(args)
  if (!found) return unknownCommand(args, terminal)
  const { command, rest } = found
  const read = readArguments(command, rest)
  if ("problem" in read) {
    terminal.say(`${read.problem}\n\n${commandHelp(command)}`)
    return exitCode.wrongUsage
  }
  if (read.values["help"] === true) {
    terminal.out(commandHelp(command))
    return exitCode.done
  }
  try {
    return await command.run(callOf(read, terminal))
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    terminal.say(plain(error.message))
    return error.code
  }
}

const commandOf = (args: readonly string[]): { command: Command; rest: readonly string[] } | undefined => {
  for (const command of commands) {
    const words = command.name.split(" ")
    if (words.every((word, index) => args[index] === word)) return { command, rest: args.slice(words.length) }
  }
  return undefined
}

const unknownCommand = (args: readonly string[], terminal: Terminal): ExitCode => {
  const [first] = args
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    terminal.out(generalHelp)
    return exitCode.done
  }
  terminal.say(`There is no command “${plain(args.slice(0, 2).join(" "))}”.\n\n${generalHelp}`)
  return exitCode.wrongUsage
}

interface Arguments {
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

const readArguments = (command: Command, rest: readonly string[]): Arguments | { readonly problem: string } => {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const
    const read = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    const { min, max } = command.words
    if (read.positionals.length < min) return { problem: `“gatewright ${command.name}” needs ${command.usage}.` }
    if (read.positionals.length > max)
      return { problem: `“${plain(read.positionals[max] ?? "")}” is one word too many.` }
    return read
  } catch (error) {
    return {
      problem: error instanceof Error ? `${plain(error.message.split(". ")[0] ?? "")}.` : "The options can't be read.",
    }
  }
}

const callOf = ({ values, positionals }: Arguments, terminal: Terminal): CommandCall => ({
  words: positionals,
  terminal,
  flag: (name) => values[name] === true,
  option: (name) => {
    const value = values[name]
    return typeof value === "string" ? value : undefined
  },
})
