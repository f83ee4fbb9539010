import type { Catalogue, Edited, FlowDocument } from "@gatewright/flow"
import type { Ref } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { AddAt } from "./add-at.ts"
import type { CanvasHandle } from "./canvas-handle.ts"
import type { CanvasMarks } from "./canvas-marks.ts"
import type { Found } from "./found.ts"
import type { MenuEntry } from "./menu-entry.ts"
import type { Point } from "./point.ts"
import type { SharedView } from "./shared-view.ts"
import type { Focus } from "./use-focused-node.ts"
import type { Zoom } from "./zoom.ts"

/** A flow to draw, and what happens when people work on it: what is left out cannot be done. */
export interface FlowCanvasProps {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly problems: readonly ShownProblem[]
  /** What is selected: ids of nodes, notes and groups, keys of links (`linkKey`). */
  readonly selection?: readonly string[]
  readonly onSelection?: (ids: readonly string[]) => void
  /** The one node that is selected, for a canvas that is looked at only; in place of `selection`. */
  readonly selected?: string | undefined
  readonly onSelect?: (node: string | undefined) => void
  /** Somebody who works with the keyboard goes into a node: what shows it takes the focus. */
  readonly onEnter?: ((node: string) => void) | undefined
  /** Somebody wants to see what is wrong with a node: its badge was clicked. Without it badges are to read. */
  readonly onProblem?: ((node: string) => void) | undefined
  /** Escape, where nothing on the canvas took it. Without it the selection is cleared. */
  readonly onEscape?: (() => void) | undefined
  /**
   * Takes what came of something that was wanted on the canvas: an edit, with what is selected afterwards, or the reason
   * why there is none. Without it nothing can be changed.
   */
  readonly onEdit?: ((edited: Edited) => unknown) | undefined
  /** Somebody wants a node of the palette there; what shows the palette does the rest. */
  readonly onAddAt?: ((at: AddAt) => void) | undefined
  /** Takes a file of a flow that was dropped there, in units of the canvas. */
  readonly onFile?: ((file: File, at: Point) => void) | undefined
  /** The entries of the context menu for what is selected, asked when it opens. Without it there is none. */
  readonly menu?: ((place: MenuPlace) => readonly MenuEntry[]) | undefined
  /** The note whose text, or the group whose name, is to be written; another object asks again. */
  readonly editing?: { readonly id: string } | undefined
  /** Why nothing can be changed, where somebody would expect that it can. */
  readonly readOnly?: string | undefined
  readonly miniMap?: boolean
  /** Answers questions about the view. */
  readonly handle?: Ref<CanvasHandle> | undefined
  /** A place to bring into view; another object asks again. */
  readonly focus?: Focus | undefined
  readonly zoom?: Zoom | undefined
  /** What a search found: everything else steps back. */
  readonly found?: Found | undefined
  /** What a comparison says about cards and links. */
  readonly marks?: CanvasMarks | undefined
  /** The view that it has together with other canvases. */
  readonly view?: SharedView | undefined
  /** Whether it has the buttons and the keys for the view: of canvases with one view, one does. */
  readonly controls?: boolean
  /** What it is called for people who hear it; after its flow where left out. */
  readonly label?: string | undefined
}

/** What a context menu was opened on. */
export interface MenuPlace {
  /** As in the selection, which has these ids by then. None on the empty canvas. */
  readonly ids: readonly string[]
  /** The point of the canvas, in its units: where something new goes. */
  readonly position: Point
}
