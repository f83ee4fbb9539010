import { capabilityText } from "../export/capability-text.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Change } from "../compare/change.ts"
import { isDrawing } from "../compare/is-drawing.ts"
import type { Problem } from "../problem.ts"
import { code, fenced, prose } from "./markdown-text.ts"
import { reportSections, type ChangeMark, type ReportSection } from "./report-sections.ts"
import { diffCount, diffLines } from "./text-report.ts"

/** A change or a conflict, of which the sentence about it is enough. */
interface Labelled {
  readonly label: string
}

/** One flow of a plan, as a report tells it. */
export interface ReportedFlow {
  /** `removed`: only of a comparison; a plan takes nothing away. */
  readonly action: "create" | "new-version" | "unchanged" | "blocked" | "removed"
  readonly id: string
  readonly name: string
  readonly before?: FlowDocument | undefined
  readonly after?: FlowDocument | undefined
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
  readonly newCapabilities: readonly Parameters<typeof capabilityText>[0][]
  readonly merge?:
    | { readonly kept: readonly Labelled[]; readonly conflicts: readonly Labelled[]; readonly open: number }
    | undefined
}

/** What a report tells: flows with their changes, and what they need. */
export interface ReportedPlan {
  /** Its heading, where it is not a plan. */
  readonly title?: string
  readonly flows: readonly ReportedFlow[]
  readonly requirements: readonly {
    readonly kind: string
    readonly key: string
    readonly boundTo?: string | undefined
    readonly arriving: boolean
  }[]
  readonly problems: readonly Problem[]
}

/**
 * A plan for a pull request: a table of the flows first, then what happens to each, folded. All text of the flows is escaped:
 * nothing in a name becomes markup, a link or a mention.
 */
export const markdownReport = ({ title = "Plan of flows", flows, requirements, problems }: ReportedPlan): string => {
  const open = requirements.filter(({ boundTo, arriving }) => boundTo === undefined && !arriving)
  return `${[
    `### ${prose(title)}`,
    ...(flows.length === 0 ? ["There are no flows in it."] : [tableOf(flows)]),
    ...listOf("What keeps the plan from being applied, and warnings:", problems.map(problemText)),
    ...listOf(
      "What the flows need and this environment does not have yet:",
      open.map(({ kind, key }) => `${prose(kind)} ${code(key)}`),
    ),
    ...flows.flatMap(detailsOf),
  ].join("\n\n")}\n`
}

const actions: Readonly<Record<ReportedFlow["action"], string>> = {
  create: "➕ create",
  "new-version": "✏️ new version",
  unchanged: "➖ unchanged",
  blocked: "⛔ blocked",
  removed: "🗑️ removed",
}

const tableOf = (flows: readonly ReportedFlow[]): string =>
  [
    "| Flow | Action | Changes | Conflicts | Problems | New capabilities |",
    "| --- | --- | ---: | ---: | ---: | --- |",
    ...flows.map(({ name, action, changes, merge, problems, newCapabilities }) => {
      const cells = [
        code(name),
        actions[action],
        countOf(changes.filter((change) => !isDrawing(change)).length),
        countOf(merge?.open ?? 0),
        countOf(problems.length),
        newCapabilities.map((capability) => prose(capabilityText(capability))).join("; "),
      ]
      return `| ${cells.join(" | ")} |`
    }),
  ].join("\n")

const countOf = (count: number): string => (count === 0 ? "" : String(count))

const detailsOf = (flow: ReportedFlow): readonly string[] => {
  const { action, id, name, before, after, changes, problems, newCapabilities, merge } = flow
  const sections = before && after ? reportSections({ before, after, changes }) : []
  const parts = [
    ...listOf("Problems:", problems.map(problemText)),
    ...listOf(
      "Can do that it could not before:",
      newCapabilities.map((one) => prose(capabilityText(one))),
    ),
    ...listOf(
      "Changed on both sides, to be chosen:",
      (merge?.conflicts ?? []).map(({ label }) => code(label)),
    ),
    ...listOf(
      "Kept of what was changed here:",
      (merge?.kept ?? []).map(({ label }) => code(label)),
    ),
    ...sections.flatMap(sectionOf),
  ]
  if (parts.length === 0) return []
  const summary = `<summary>${actions[action]}: ${code(name)} ${code(id)}</summary>`
  return [`<details>${summary}`, ...parts, "</details>"]
}

const signs: Readonly<Record<ChangeMark, string>> = { added: "➕", removed: "➖", changed: "✏️" }

const sectionOf = ({ mark, title, lines }: ReportSection): readonly string[] => [
  `${signs[mark]} ${code(title)}`,
  ...(lines.length === 0
    ? []
    : [
        lines
          .map(({ mark: sign, text, before, after, lines: diff }) => {
            const values = [before, after].flatMap((value) => (value === undefined ? [] : [code(value)])).join(" → ")
            const told = diff ? diffCount(diff) : values
            return `- ${signs[sign]} ${code(text)}${told === "" ? "" : `: ${told}`}`
          })
          .join("\n"),
      ]),
  ...lines.flatMap(({ text, lines: diff }) => (diff ? [`${code(text)}:`, fenced(diffLines(diff))] : [])),
]

const listOf = (title: string, items: readonly string[]): readonly string[] => {
  const shown = items.slice(0, mostItems).map((item) => `- ${item}`)
  const more = items.length > mostItems ? [`- and ${items.length - mostItems} more`] : []
  return items.length === 0 ? [] : [title, [...shown, ...more].join("\n")]
}

const mostItems = 50

const problemText = ({ severity, code: id, message }: Problem): string =>
  `${severity === "error" ? "⛔" : "⚠️"} ${prose(message)} (${code(id)})`
