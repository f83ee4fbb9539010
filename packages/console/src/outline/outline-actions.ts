import type { LinkKey } from "./outline-rows.ts"

/** What can be done with a row of the outline. The same object for as long as the outline is there: rows stay as they are. */
export interface OutlineActions {
  /** The row has the focus. */
  readonly arrive: (node: string) => void
  /** The button of a link has the focus: what is done is done with the link. */
  readonly arriveAtLink: (node: string, link: LinkKey) => void
  readonly goTo: (node: string) => void
  readonly enter: (node: string) => void
  /** Goes to what is wrong with the node. */
  readonly goToProblem: (node: string) => void
  /** Selects the row with the others, or takes it out of them. */
  readonly toggle: (node: string) => void
  readonly connect: (node: string, output: string) => void
  readonly openMenu: (element: Element, ids: readonly string[]) => void
}
