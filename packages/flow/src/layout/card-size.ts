/** The measures of a node's card, in canvas units. The canvas draws with them and the tidy layout leaves room by them. */
export const card = {
  width: 220,
  /** Name and type. */
  header: 48,
  /** One output. */
  output: 24,
  /** Below the last output. */
  foot: 8,
} as const

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of a card: a compact one shows no outputs, only their handles along its edge. */
export const cardSize = ({
  outputs,
  compact = false,
}: {
  readonly outputs: number
  readonly compact?: boolean
}): Size => ({
  width: card.width,
  height: compact || outputs === 0 ? card.header : card.header + outputs * card.output + card.foot,
})

/** How far below the top of its card the handle of an output stands. `index` counts from 0. */
export const outputHandle = ({
  index,
  outputs,
  compact = false,
}: {
  readonly index: number
  readonly outputs: number
  readonly compact?: boolean
}): number =>
  compact ? (card.header * (index + 1)) / (outputs + 1) : card.header + index * card.output + card.output / 2

/** How far below the top of its card the handle of the input stands. */
export const inputHandle = card.header / 2
