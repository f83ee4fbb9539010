import type { Catalogue, Edited, FlowDocument } from "@gatewright/flow"
import type { AddAt } from "../canvas/add-at.ts"
import type { Zoom } from "../canvas/zoom.ts"

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
  /** It takes something away: its keys work on the flow alone, not in a panel beside it. */
  readonly isOnFlow?: boolean
  readonly when: (designing: Designing) => boolean
  /** Why it can't be used now, where somebody would look for it all the same. */
  readonly whyNot?: (designing: Designing) => string | undefined
  readonly run: (designing: Designing) => unknown
}

export const commandGroups = ["Edit", "Selection", "Nodes", "Arrange", "View", "Flow"] as const
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
  /** Where something new goes on the canvas: under the mouse, else in the middle of what is seen. */
  readonly here?: () => { readonly x: number; readonly y: number } | undefined
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
  readonly flow: FlowAtHand
  readonly viewing: Viewing
  /** Says something to people who hear the page. */
  readonly tell: (sentence: string) => void
  /** Goes to a problem and to its field: the next one, or the one before. */
  readonly stepProblem: (by: 1 | -1) => void
  readonly save: () => void
}

/** The flow as the server has it, and what the person may do with it. */
export interface FlowAtHand {
  /** Where it runs; a library flow has no address. */
  readonly url: string | null
  readonly isLibrary: boolean
  /** Whether a version of it is edited in place of its draft. */
  readonly isVersion: boolean
  readonly isDirty: boolean
  /** Whether what is saved is not what runs. */
  readonly canPublish: boolean
  /** How many problems the checks found. */
  readonly problems: number
  /** Why the person may not do that; `undefined` where they may. */
  readonly whyNot: (right: "write" | "export" | "configure") => string | undefined
  readonly copyUrl: () => void
  readonly download: () => void
  readonly debug: () => void
  readonly uploadLanguage: () => void
}

/** How the flow is looked at, which is no part of it. */
export interface Viewing {
  readonly isCanvas: boolean
  readonly hasMiniMap: boolean
  readonly zoom: (to: Zoom["to"]) => void
  readonly toggle: (what: "outline" | "mini-map" | "variables" | "checks" | "colors") => void
  /** Shows the nodes of groups, or hides them behind their name. */
  readonly fold: (groups: readonly string[]) => void
  readonly folded: ReadonlySet<string>
}

/** What can be open above the flow: one at a time. */
export type Tool =
  | {
      readonly tool: "add"
      readonly after?: string | undefined
      readonly at?: AddAt | undefined
      /** The link that the node goes on. */
      readonly link?: AddAt["link"]
      /** The type that is marked at first: what somebody looks for here. */
      readonly marked?: string | undefined
    }
  | { readonly tool: "connect"; readonly node: string; readonly output?: string | undefined }
  | { readonly tool: "rename" | "put"; readonly node: string }
  | { readonly tool: "commands" | "go-to" | "extract" | "keys" | "search" }
  | { readonly tool: "publish" | "general" | "languages" | "versions" | "download" | "merge" | "merge-source" }

/** The clipboard of the system, as far as the browser lets it be used without its keys. */
export interface Clipboard {
  readonly copy: () => void
  readonly cut: () => void
  readonly paste: (at?: Designing["at"]) => void
  /** Adds what a text of the clipboard holds: a copy of nodes, or any flow file. */
  readonly put: (text: string, at?: Designing["at"]) => void
  /** Adds what a file holds. */
  readonly putFile: (file: Blob, at?: Designing["at"]) => void
}
