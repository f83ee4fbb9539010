/**
 * The measures of a node's card, in canvas units. They are known before anything is drawn: the canvas draws with them and
 * measures nothing, and the tidy layout leaves room by them.
 */
export const card = {
  width: 220,
  /** Name and type. */
  header: 54,
  /** One output. */
  output: 24,
  /** Below the last output. */
  foot: 8,
  compact: { width: 190, output: 12, foot: 10 },
} as const

/** The width and height of what is drawn, in units of the canvas: pixels at zoom 1. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of a card. A compact one shows no outputs, and has room for their handles along its edge. */
export const cardSize = ({
  outputs,
  compact = false,
}: {
  readonly outputs: number
  readonly compact?: boolean
}): Size =>
  compact
    ? { width: card.compact.width, height: Math.max(card.header, outputs * card.compact.output + card.compact.foot) }
    : { width: card.width, height: outputs === 0 ? card.header : card.header + outputs * card.output + card.foot }

/** How far below the top of its card the middle of an output's handle is. `index` counts from 0. */
export const outputHandle = ({
  index,
  outputs,
  compact = false,
}: {
  readonly index: number
  readonly outputs: number
  readonly compact?: boolean
}): number =>
  compact
    ? (cardSize({ outputs, compact }).height * (index + 1)) / (outputs + 1)
    : card.header + index * card.output + card.output / 2

/** How far below the top of its card the middle of the input's handle is. */
export const inputHandle = card.header / 2
