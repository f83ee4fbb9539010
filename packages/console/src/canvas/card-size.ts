/** Sizes of a node card in canvas units. They are known before anything is drawn, so that big flows need no measuring. */
export const cardWidth = 220
const compactWidth = 190
const headHeight = 54
const rowHeight = 24
const foot = 8

export interface CardSize {
  readonly width: number
  readonly height: number
}

/** The size of a card with that many outputs. */
export const cardSize = ({ outputs, compact }: { readonly outputs: number; readonly compact: boolean }): CardSize =>
  compact
    ? { width: compactWidth, height: Math.max(headHeight, outputs * 12 + 10) }
    : { width: cardWidth, height: outputs === 0 ? headHeight : headHeight + outputs * rowHeight + foot }

/** Where the centre of an output's handle is, from the top of the card. */
export const outputY = ({
  index,
  outputs,
  compact,
}: {
  readonly index: number
  readonly outputs: number
  readonly compact: boolean
}): number => {
  if (!compact) return headHeight + index * rowHeight + rowHeight / 2
  const { height } = cardSize({ outputs, compact })
  return (height * (index + 1)) / (outputs + 1)
}

/** Where the centre of the input's handle is, from the top of the card. */
export const inputY = headHeight / 2
