/** Brings the row of a node into view. */
export const showRow = (node: string): void => rowOf(node)?.scrollIntoView({ block: "center" })

/** Gives the focus to the row of a node. */
export const focusRow = (node: string | undefined): void => {
  const row = node === undefined ? undefined : rowOf(node)
  row?.focus()
  row?.scrollIntoView({ block: "nearest" })
}

const rowOf = (node: string): HTMLElement | undefined =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(node)}"]`) ?? undefined
