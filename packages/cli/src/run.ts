import type { Command } from "./command.ts"
import { CommandFailure, type Failure } from "./command-failure.ts"
import { commands } from "./commands.ts"
import { exitCode, type ExitCode } from "./exit-code.ts"
import { commandHelp, helpOf } from "./help.ts"
import { jsonText } from "./plain.ts"
import { readArguments } from "./read-arguments.ts"
import type { Terminal } from "./terminal.ts"

/** Runs the command that `args` names, and gives the exit code. Never throws for anything that a person can mend. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [first, ...rest] = args
  if (first === "help") return run([...rest, "--help"], terminal)
  const found = commandOf(args)
  return found ? runCommand(found, terminal) : withoutCommand(args, terminal)
}

interface Found {
  readonly command: Command
  readonly rest: readonly string[]
}

const commandOf = (args: readonly string[]): Found | undefined => {
  for (const command of commands) {
    const words = command.name.split(" ")
    if (words.every((word, index) => args[index] === word)) return { command, rest: args.slice(words.length) }
  }
  return undefined
}

const runCommand = async ({ command, rest }: Found, terminal: Terminal): Promise<ExitCode> => {
  let json = false
  try {
    const call = { ...readArguments(command, rest), terminal }
    json = call.flag("json")
    if (!call.flag("help")) return await command.run(call)
    terminal.out(commandHelp(command))
    return exitCode.done
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    const { failure } = error
    for (const line of linesOf(failure)) terminal.say(line)
    if (failure.exit === exitCode.wrongUsage) terminal.say(`“gatewright ${command.name} --help” tells what it takes.`)
    else if (json) terminal.out(jsonText({ problem: documentOf(failure) }))
    return failure.exit
  }
}

const linesOf = ({ code, message, lines }: Failure): readonly string[] => lines ?? [`${message} [${code}]`]

const documentOf = ({ code, message, problems = [] }: Failure) => ({ code, message, problems })

/** Help, or a command that is not there; one word of two, as `flow`, is about those that begin with it. */
const withoutCommand = (args: readonly string[], terminal: Terminal): ExitCode => {
  const [first = "--help", second = "--help"] = args
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const help = helpOf(group.length > 0 ? group : commands)
  const asked = group.length > 0 ? second : first
  if (asked === "--help" || asked === "-h") {
    terminal.out(help)
    return exitCode.done
  }
  terminal.say(`There is no command “gatewright ${group.length > 0 ? `${first} ${second}` : first}”.`)
  terminal.say("“gatewright --help” tells those that there are.")
  return exitCode.wrongUsage
}
