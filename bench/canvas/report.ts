import { quantile } from "../measuring/quantile.ts"
import type { Cost } from "./cost.ts"
import type { Figures } from "./measure-editor.ts"

/** The figures of each editor by its name, round by round. */
export type Measured = readonly ReadonlyMap<string, Figures>[]

/** What each other editor is compared with ours for: ours may take so many times as long as it. */
export interface Rival {
  readonly name: string
  readonly aim: number
}

/** One graph's figures as a table of Markdown. */
export const table = (ours: string, rivals: readonly Rival[], measured: Measured): string => {
  const head = ["", ours, ...rivals.flatMap(({ name, aim }) => [name, `aim ${aim} ×`])]
  const lines = rows.map(({ label, unit, digits, of }) => {
    const figures = (name: string): readonly number[] =>
      measured.flatMap((round) => {
        const found = round.get(name)
        return found ? [of(found)] : []
      })
    const told = (name: string): string => cell(figures(name), { unit, digits })
    return [
      label,
      told(ours),
      ...rivals.flatMap(({ name, aim }) => [told(name), verdict(figures(ours), figures(name), aim)]),
    ]
  })
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

interface Row {
  readonly label: string
  readonly unit: string
  readonly digits: number
  readonly of: (figures: Figures) => number
}

const ms = (label: string, of: Row["of"], digits = 0): Row => ({ label, unit: "ms", digits, of })

const rowsOfMove = (label: string, move: (figures: Figures) => Cost): readonly Row[] => [
  ms(`${label}: frame, median`, (figures) => quantile(move(figures).frames, 0.5)),
  ms(`${label}: frame, 95 %`, (figures) => quantile(move(figures).frames, 0.95)),
  ms(`${label}: script a frame`, (figures) => move(figures).script / move(figures).frames.length, 1),
  ms(`${label}: style and layout a frame`, (figures) => move(figures).layout / move(figures).frames.length, 1),
]

const rows: readonly Row[] = [
  ms("cold, first card on the screen", ({ opening }) => opening.first),
  ms("cold, all cards", ({ opening }) => opening.all),
  ms("cold, settled", ({ opening }) => opening.settled),
  ms("from the list, first card", ({ fromList }) => fromList?.first ?? Number.NaN),
  ms("from the list, settled", ({ fromList }) => fromList?.settled ?? Number.NaN),
  ...rowsOfMove("drag of one card", ({ dragOne }) => dragOne),
  ...rowsOfMove("drag of the selected", ({ dragMany }) => dragMany),
  ...rowsOfMove("pan", ({ pan }) => pan),
  ...rowsOfMove("zoom", ({ zoom }) => zoom),
  { label: "heap", unit: "MB", digits: 1, of: ({ megabytes }) => megabytes },
  { label: "elements in the page", unit: "", digits: 0, of: ({ elements }) => elements },
]

const cell = (figures: readonly number[], { unit, digits }: Pick<Row, "unit" | "digits">): string =>
  figures.every(Number.isNaN) ? "" : `${quantile(figures, 0.5).toFixed(digits)} ${unit}`.trim()

/** The median of the rounds' ratios: each round is compared with itself. What rounds to the aim has met it. */
const verdict = (ours: readonly number[], others: readonly number[], aim: number): string => {
  const ratios = ours.map((figure, round) => figure / (others[round] ?? Number.NaN)).filter(Number.isFinite)
  if (ratios.length === 0) return ""
  const [low, middle, high] = [0, 0.5, 1].map((share) => quantile(ratios, share).toFixed(2))
  return `${middle} × (${low}–${high}), ${Number(middle) <= aim ? "met" : "**missed**"}`
}
