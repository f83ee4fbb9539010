import type { Command } from "./command.ts"
import { commands } from "./commands.ts"

/** All commands, a line each. */
export const generalHelp = `Gatewright: draw identity journeys as flows, run them, keep them as files.

${commands.map(({ name, summary }) => `  gatewright ${name.padEnd(14)} ${summary}`).join("\n")}

“gatewright COMMAND --help” tells the options of one.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused, 4 differences found.
`

/** One command with its options. */
export const commandHelp = ({ name, summary, usage, options }: Command): string => {
  const rows = Object.entries(options).map(([option, { short, value, help }]) => {
    const names = `${short ? `-${short}, ` : ""}--${option}${value ? ` ${value}` : ""}`
    return `  ${names.padEnd(34)} ${help}`
  })
  return `${summary}\n\n  gatewright ${[name, usage].filter(Boolean).join(" ")} [options]\n\n${rows.join("\n")}\n`
}
