/** Gives the focus to the card of a node, e.g. when its inspector is closed. A card out of view can't have it. */
export const focusCard = (node: string): void =>
  document
    .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(node)}"]`)
    ?.focus({ preventScroll: true })
