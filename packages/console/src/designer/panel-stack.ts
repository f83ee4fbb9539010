/** A panel of the designer: above the flow, or beside it. */
export interface Panel {
  /** What its element has as `data-panel`. */
  readonly id: string
  /** What it is open for, nothing where it is closed. Another thing is another opening: the settings of another node. */
  readonly open: string | undefined
  readonly close: () => void
}

/** Which panels are open, in the order in which they were opened; `before` is how it was until now. */
export const openedInOrder = (before: readonly string[], panels: readonly Panel[]): readonly string[] => {
  const now = panels.flatMap((panel) => (panel.open === undefined ? [] : [openingOf(panel)]))
  return [...before.filter((opening) => now.includes(opening)), ...now.filter((opening) => !before.includes(opening))]
}

/**
 * The panel that Escape closes: the one that has the focus; where none has it, the one that was opened last.
 *
 * @param focused the id of the panel with the focus
 */
export const topmostPanel = (
  panels: readonly Panel[],
  { opened, focused }: { readonly opened: readonly string[]; readonly focused: string | undefined },
): Panel | undefined =>
  panels.find(({ id, open }) => open !== undefined && id === focused) ??
  panels.find((panel) => panel.open !== undefined && openingOf(panel) === opened.at(-1))

const openingOf = ({ id, open = "" }: Panel): string => `${id} ${open}`
