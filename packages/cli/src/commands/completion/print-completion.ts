import type { Command, CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { commands } from "../../commands.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"

/** Prints the completion for a shell, made of the commands that there are. */
export const printCompletion = async ({ words, terminal }: CommandCall): Promise<ExitCode> => {
  const [shell = ""] = words
  if (shell !== "bash" && shell !== "zsh") throw wrongUsage(`Completion is for bash or zsh, not “${shell}”.`)
  terminal.out(shell === "bash" ? bash(commands) : zsh(commands))
  return exitCode.done
}

/** The words that may come after these: of commands, or options of the one that they name. */
const cases = (all: readonly Command[]): readonly (readonly [string, readonly string[]])[] => {
  const names = all.map(({ name }) => name.split(" "))
  const groups = [...new Set(names.flatMap(([first = "", second]) => (second === undefined ? [] : [first])))]
  return [
    ["", [...new Set(names.map(([first = ""]) => first)), "help"]],
    ...groups.map(
      (group) => [group, names.flatMap(([first, second = ""]) => (first === group ? [second] : []))] as const,
    ),
    ...all.map(({ name, options, usage }) => [name, [...optionsOf(options), ...wordsOf(usage)]] as const),
  ]
}

const optionsOf = (options: Command["options"]): readonly string[] => [
  ...Object.keys(options).map((name) => `--${name}`),
  "--help",
]

/** Words that are written as they stand, as `bash|zsh`; those in capitals stand for something. */
const wordsOf = (usage: string): readonly string[] => usage.split("|").filter((word) => /^[a-z]+$/.test(word))

const choicesOf = (all: readonly Command[]): readonly (readonly [string, readonly string[]])[] =>
  all.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([option, { choices }]) =>
      choices ? [[`${name} --${option}`, choices] as const] : [],
    ),
  )

const bash = (
  all: readonly Command[],
): string => `# Completion of gatewright for bash: eval "$(gatewright completion bash)"
_gatewright() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path="" found="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ "\${COMP_WORDS[i]}" == -* ]] && break
    path="\${path:+$path }\${COMP_WORDS[i]}"
    ((i >= 2)) && break
  done
  _gatewright_words "$path" "$before" || _gatewright_words "\${path%% *}" "$before"
  COMPREPLY=($(compgen -W "$found" -- "$word"))
  # Where nothing of ours fits, files do.
  [[ \${#COMPREPLY[@]} -eq 0 && "$word" != -* ]] && COMPREPLY=($(compgen -f -- "$word"))
}
_gatewright_words() {
${lookup(all)}
}
complete -o filenames -F _gatewright gatewright
`

const zsh = (all: readonly Command[]): string => `#compdef gatewright
# Completion of gatewright for zsh: eval "$(gatewright completion zsh)"
_gatewright() {
  local before="\${words[CURRENT-1]}" typed="" found="" i
  for ((i = 2; i < CURRENT; i++)); do
    [[ "\${words[i]}" == -* ]] && break
    typed="\${typed:+$typed }\${words[i]}"
    ((i >= 3)) && break
  done
  _gatewright_words "$typed" "$before" || _gatewright_words "\${typed%% *}" "$before"
  compadd -- \${=found}
  [[ "\${words[CURRENT]}" != -* ]] && _files
}
_gatewright_words() {
${lookup(all)}
}
compdef _gatewright gatewright
`

const lookup = (all: readonly Command[]): string => `  case "$1 $2" in
${choicesOf(all)
  .map(([path, words]) => `    "${path}") found="${words.join(" ")}"; return ;;`)
  .join("\n")}
  esac
  case "$1" in
${cases(all)
  .map(([path, words]) => `    "${path}") found="${words.join(" ")}" ;;`)
  .join("\n")}
    *) return 1 ;;
  esac`
