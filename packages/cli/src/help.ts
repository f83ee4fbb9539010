import type { Command, CommandOption } from "./command.ts"

/** These commands, a line each. */
export const helpOf = (
  commands: readonly Command[],
): string => `Gatewright: draw identity journeys as flows, run them, keep them as files.

${commands.map(({ name, summary }) => `  gatewright ${name.padEnd(17)} ${summary}`).join("\n")}

“gatewright COMMAND --help” tells the options of one.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused, 4 differences found.
`

/** One command with its options. */
export const commandHelp = ({ name, summary, usage, file, options }: Command): string => {
  const rows = Object.entries(options).map(([option, { help, ...rest }]) => {
    const words = optionWords(option, rest)
    return words.length > width ? `  ${words}\n  ${"".padEnd(width)} ${help}` : `  ${words.padEnd(width)} ${help}`
  })
  return `${summary}\n\n  gatewright ${[name, usage].filter(Boolean).join(" ")} [options]\n\n${rows.join("\n")}\n${file === undefined ? "" : `\nThe file is like ${file}\n`}`
}

const width = 27

/** An option as people write it: `-o, --output FILE`. */
const optionWords = (name: string, { short, value, choices }: Omit<CommandOption, "help">): string =>
  [`${short ? `-${short}, ` : ""}--${name}`, choices?.join("|") ?? value].filter(Boolean).join(" ")
