import type { Catalogue, Edited, FlowDocument } from "@gatewright/flow"
import type { AddAt } from "../canvas/add-at.ts"

/** Something that a person can do in the designer: with its keys, from a menu, a button or the command palette. */
export interface Command {
  readonly id: string
  readonly group: CommandGroup
  readonly label: string
  /** What stands behind the label: `Undo` names the step. */
  readonly about?: (designing: Designing) => string | undefined
  /** As `mod+Shift+Z`; `mod` is Command on a Mac and Control elsewhere. The first is shown. */
  readonly keys: readonly string[]
  /** The browser's own keys bring it about (clipboard), or another part has them (zoom): they are shown, not handled. */
  readonly hasOwnKeys?: boolean
  /** Whether its keys work while somebody types as well. */
  readonly isAlways?: boolean
  readonly when: (designing: Designing) => boolean
  readonly run: (designing: Designing) => unknown
}

export const commandGroups = ["Edit", "Nodes", "Arrange", "View", "Flow"] as const
type CommandGroup = (typeof commandGroups)[number]

/** What a command sees of the designer, and what it can do there. */
export interface Designing {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  /** Ids of nodes, notes and groups, keys of links. */
  readonly selection: readonly string[]
  readonly canEdit: boolean
  /** The point of the canvas where the menu was opened, from which the command comes. */
  readonly at?: { readonly x: number; readonly y: number } | undefined
  /** What the next undo and redo are called. */
  readonly undoable: string | undefined
  readonly redoable: string | undefined
  readonly undo: () => void
  readonly redo: () => void
  /** Makes an edit, selects what it says and tells what it has to tell. */
  readonly edit: (edited: Edited) => boolean
  readonly select: (ids: readonly string[]) => void
  /** Brings the first of these into view, where it is a node. */
  readonly show: (ids: readonly string[]) => void
  /** Lets the person write the words of a new note, or the name of a new group. */
  readonly write: (edited: Edited) => void
  readonly open: (tool: Tool) => void
  readonly tidy: (ids: readonly string[] | undefined) => void
  readonly clipboard: Clipboard
  readonly save: () => void
}

/** What can be open above the canvas. */
export type Tool =
  | { readonly tool: "add"; readonly after?: string | undefined; readonly at?: AddAt | undefined }
  | { readonly tool: "connect"; readonly node: string; readonly output?: string | undefined }
  | { readonly tool: "rename" | "put"; readonly node: string }
  | { readonly tool: "commands" | "extract" | "keys" | "search" | "checks" | "outline" }

/** The clipboard of the system, as far as the browser lets it be used without its keys. */
export interface Clipboard {
  readonly copy: () => void
  readonly cut: () => void
  readonly paste: (at?: Designing["at"]) => void
}
