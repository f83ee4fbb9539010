import { parseArgs, type ParseArgsOptionsConfig } from "node:util"
import type { Command, CommandCall, CommandOption } from "./command.ts"
import { wrongUsage } from "./command-failure.ts"

/**
 * Reads what comes after the name of a command.
 *
 * @throws CommandFailure with exit code 2 when the command does not take that
 */
export const readArguments = (command: Command, args: readonly string[]): Omit<CommandCall, "terminal"> => {
  const options: Readonly<Record<string, CommandOption>> = { ...command.options, help }
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(parsed)),
    allowPositionals: true,
    // What is wrong is told in sentences of our own.
    strict: false,
    tokens: true,
  })
  for (const token of tokens) if (token.kind === "option") checkOption(token, { command, options })
  const flag = (name: string): boolean => values[name] === true
  if (!flag("help")) checkWords(positionals, command)
  return {
    words: positionals,
    flag,
    option: (name) => {
      const value = values[name]
      return typeof value === "string" ? value : undefined
    },
  }
}

const help: CommandOption = { help: "this help", short: "h" }

const parsed = ([name, { value, short }]: [string, CommandOption]): [string, ParseArgsOptionsConfig[string]] => [
  name,
  { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) },
]

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

const checkOption = (
  { name, rawName, value, inlineValue }: OptionToken,
  { command, options }: { command: Command; options: Readonly<Record<string, CommandOption>> },
): void => {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option) throw wrongUsage(`“gatewright ${command.name}” has no option ${rawName}.`)
  if (option.value === undefined) {
    if (value !== undefined) throw wrongUsage(`${rawName} takes no value.`)
    return
  }
  // `--token --json`: a forgotten value, not a token of that name. `--token=--json` says that it is one.
  const forgotten = value === undefined || (!inlineValue && value.length > 1 && value.startsWith("-"))
  if (forgotten || value === "") throw wrongUsage(`${rawName} needs a value: ${rawName} ${option.value}.`)
  if (option.choices && !option.choices.includes(value))
    throw wrongUsage(`${rawName} is ${alternatives(option.choices)}, not “${value}”.`)
}

const checkWords = (words: readonly string[], { name, usage, words: { min, max } }: Command): void => {
  if (words.length < min)
    throw wrongUsage(`“gatewright ${name}” needs ${alternatives(usage.replace(" ...", "").split("|"))}.`)
  const extra = words[max]
  if (extra !== undefined) throw wrongUsage(`“${extra}” is one word too many for “gatewright ${name}”.`)
}

/** `a, b or c` */
const alternatives = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`
