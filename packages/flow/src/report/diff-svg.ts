import { card, inputHandle, outputHandle } from "../layout/card-size.ts"
import {
  diffGraph,
  type DiffCard,
  type DiffGraph,
  type DiffLink,
  type DiffMark,
  type DrawnFlows,
} from "./diff-graph.ts"
import { diffSvgStyle } from "./diff-svg-style.ts"
import { cutTo, svgText } from "./svg-text.ts"

/**
 * The difference of two flows as a picture (SVG 1.1 with the colours of CSS): one file without scripts or anything from
 * elsewhere. Removed nodes are where they were; sizes and places are those of the canvas.
 */
export const diffSvg = (flows: DrawnFlows): string => {
  const graph = diffGraph(flows)
  const { x, y, width, height } = frameOf(graph.cards)
  const scale = Math.min(1, widest / width, widest / height)
  const title = `${flows.after.flow.name}: what changed`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="gw-diff" role="img" aria-label="${svgText(title)}" width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}" viewBox="${x} ${y} ${width} ${height}">`,
    `<title>${svgText(title)}</title>`,
    `<desc>${svgText(summaryOf(graph))}</desc>`,
    `<style>${diffSvgStyle}</style>`,
    `<rect class="paper" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
    legend({ x: x + margin, y: y + margin, name: flows.after.flow.name, graph }),
    ...shapesOf(graph),
    "</svg>",
    "",
  ].join("\n")
}

const margin = 32
const head = 72
const narrowest = 560
/** In pixels: larger pictures are scaled, as browsers refuse them. */
const widest = 12_000

const frameOf = (cards: readonly DiffCard[]) => {
  const left = Math.min(...cards.map((one) => one.x), Number.POSITIVE_INFINITY)
  const top = Math.min(...cards.map((one) => one.y), Number.POSITIVE_INFINITY)
  const right = Math.max(...cards.map((one) => one.x + one.width), Number.NEGATIVE_INFINITY)
  const bottom = Math.max(...cards.map((one) => one.y + one.height), Number.NEGATIVE_INFINITY)
  if (cards.length === 0) return { x: 0, y: 0, width: narrowest, height: head + margin }
  return {
    x: left - margin,
    y: top - margin - head,
    width: Math.max(right - left + 2 * margin, narrowest),
    height: bottom - top + 2 * margin + head,
  }
}

const signs: Readonly<Record<DiffMark, string>> = { same: "", added: "+", removed: "−", changed: "~", moved: "→" }

const summaryOf = (graph: DiffGraph): string => {
  const { cards, links } = graph
  const count = (mark: DiffMark): number => cards.filter((one) => one.mark === mark).length
  const linkCount = (mark: DiffMark): number => links.filter((one) => one.mark === mark).length
  const nodes = (["added", "removed", "changed", "moved"] as const).flatMap((mark) =>
    count(mark) === 0 ? [] : [`${signs[mark]} ${count(mark)} ${mark}`],
  )
  const changed = linkCount("added") + linkCount("removed")
  const told = [...nodes, ...(changed === 0 ? [] : [`links: + ${linkCount("added")} − ${linkCount("removed")}`])]
  return told.length === 0 ? "No change in the graph." : told.join("   ")
}

const legend = ({
  x,
  y,
  name,
  graph,
}: {
  readonly x: number
  readonly y: number
  readonly name: string
  readonly graph: DiffGraph
}): string =>
  `<text class="title" x="${x}" y="${y + 8}">${svgText(cutTo(name, 56))}</text><text class="type" x="${x}" y="${y + 28}" xml:space="preserve">${svgText(summaryOf(graph))}</text>`

/** What changed is drawn over what did not. */
const shapesOf = ({ cards, links }: DiffGraph): readonly string[] => [
  ...links.filter(isSame).map(linkShape),
  ...cards.filter(isSame).map(cardShape),
  ...links.filter((link) => !isSame(link)).map(linkShape),
  ...cards.filter((one) => !isSame(one)).map(cardShape),
]

const isSame = ({ mark }: { readonly mark: DiffMark }): boolean => mark === "same"

const linkShape = ({ mark, from, to }: DiffLink): string => {
  const reach = Math.max(40, Math.abs(to.x - from.x) / 2)
  const path = `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`
  const line = `<path class="link" d="${path}"/>`
  if (mark === "same") return `<g class="same">${line}</g>`
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const sign = `<circle class="badge" cx="${x}" cy="${y}" r="8"/><text class="sign" x="${x}" y="${y + 4}">${signs[mark]}</text>`
  return `<g class="${mark}">${line}${sign}</g>`
}

const cardShape = (one: DiffCard): string => {
  const { node, mark, x, y, width, height, compact, outputs } = one
  const space = Math.floor((width - 28) / 7.1)
  const name = node.name.trim() === "" ? node.type : node.name
  const handles = outputs.map(({ label }, index) => {
    const middle = y + outputHandle({ index, outputs: outputs.length, compact })
    const words = compact
      ? ""
      : `<text class="output" x="${x + width - 12}" y="${middle + 4}">${svgText(cutTo(label, space))}</text>`
    return `${words}<circle class="handle" cx="${x + width}" cy="${middle}" r="4"/>`
  })
  return [
    `<g class="${mark}"><title>${svgText(cutTo(name, 200))}</title>`,
    `<rect class="card" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    `<text class="name" x="${x + 14}" y="${y + 24}">${svgText(cutTo(name, space))}</text>`,
    `<text class="type" x="${x + 14}" y="${y + card.header - 12}">${svgText(cutTo(node.type, space + 4))}</text>`,
    `<circle class="handle" cx="${x}" cy="${y + inputHandle}" r="4"/>`,
    ...handles,
    badge(one),
    "</g>",
  ].join("")
}

const badge = ({ mark, changes, x, y, width }: DiffCard): string => {
  if (mark === "same") return ""
  const words = mark === "changed" ? `${changes} ${changes === 1 ? "change" : "changes"}` : mark
  const text = `${signs[mark]} ${words}`
  const wide = 18 + text.length * 7
  const left = x + width - wide - 10
  return `<rect class="badge" x="${left}" y="${y - 10}" width="${wide}" height="20" rx="10"/><text class="badge-text" x="${left + wide / 2}" y="${y + 4}">${text}</text>`
}
