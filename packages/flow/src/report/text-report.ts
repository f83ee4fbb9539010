import { visible } from "../visible.ts"
import type { TextDiff } from "../compare/text-diff.ts"
import { reportSections, type ChangeMark, type Compared, type ReportLine } from "./report-sections.ts"

/**
 * The changes between two flows for a terminal: a paragraph for each thing that changed, `+` for what came, `-` for what went
 * and `~` for what became another. Values are shortened; what looks like a secret is hidden, and control characters are made
 * visible. Empty where nothing changed.
 */
export const textReport = (compared: Compared): string =>
  reportSections(compared)
    .map(({ mark, title, lines }) => [`${signs[mark]} ${title}`, ...lines.flatMap(lineText)].join("\n") + "\n")
    .join("\n")

const signs: Readonly<Record<ChangeMark, string>> = { added: "+", removed: "-", changed: "~" }

const lineText = (line: ReportLine): readonly string[] => {
  const { mark, text, before, after, lines } = line
  const values = [before, after].filter((value) => value !== undefined).join(" → ")
  const first = `    ${signs[mark]} ${text}${values === "" ? "" : `: ${values}`}`
  return lines
    ? [`${first}: ${diffCount(lines)}`, ...diffLines(lines).map((shown) => `        ${shown}`.trimEnd())]
    : [first]
}

/** How much of a text changed, in words. */
export const diffCount = ({ added, removed }: TextDiff): string =>
  [
    ...(added === 0 ? [] : [`${added} ${added === 1 ? "line" : "lines"} added`]),
    ...(removed === 0 ? [] : [`${removed} removed`]),
  ].join(", ")

/** The lines that changed and some around them, as `diff -u` shows them; long texts are cut. */
export const diffLines = ({ hunks }: TextDiff): readonly string[] => {
  const all = hunks.flatMap(({ skipped, lines }) => [
    ...(skipped === 0 ? [] : [`@@ ${skipped} ${skipped === 1 ? "line" : "lines"} the same @@`]),
    ...lines.map(
      ({ kind, text }) =>
        `${kind === "added" ? "+" : kind === "removed" ? "-" : " "} ${cut(visible(text.replaceAll("\t", "    ")))}`,
    ),
  ])
  const shown = all.map((line) => line.trimEnd())
  return shown.length > mostLines
    ? [...shown.slice(0, mostLines), `@@ ${shown.length - mostLines} more lines @@`]
    : shown
}

const mostLines = 60
const cut = (line: string): string => (line.length > 160 ? `${line.slice(0, 160)}…` : line)
