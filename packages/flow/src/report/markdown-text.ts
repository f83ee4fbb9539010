import { visible } from "../visible.ts"

/**
 * Text of a stranger as code in Markdown. HTML's element, and not backticks: those can't hold all text, and not every
 * table. In code, no @name is a mention and no #1 an issue.
 */
export const code = (text: string): string => `<code>${prose(text)}</code>`

/** Text as it is, where Markdown or HTML would make something else of it (CommonMark 6, GitHub's tables and links). */
export const prose = (text: string): string =>
  visible(text).replace(special, (character) => `&#${character.charCodeAt(0)};`)

/** What means something in the middle of a line; `.` in `www.` begins a link, and what begins a list stands first. */
const special = /[&<>`|*_[\]#~@:\\$]|(?<=www)\.|^[-+=]|(?<=^\d+)[.)]/gi

/** Lines as a block of a difference, behind a fence that none of them can close. */
export const fenced = (lines: readonly string[]): string => {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = "`".repeat(longest + 1)
  return [`${fence}diff`, ...lines.map(visible), fence].join("\n")
}
