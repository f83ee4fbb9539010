import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { createContext, use } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { Designing } from "../commands/command.ts"
import type { Editing } from "./use-editing.ts"
import type { Draft } from "./use-kept-draft.ts"
import type { Place } from "./use-place.ts"
import type { ProblemWalk } from "./use-problem-walk.ts"
import type { Save } from "./use-save.ts"
import type { Search } from "./use-search.ts"
import type { Tools } from "./use-tools.ts"
import type { FlowView } from "./ViewSwitch.tsx"

/** What the parts of the designer share. */
export interface Designer {
  readonly tenant: string
  readonly detail: FlowDetail
  /** The version that is edited in place of the flow's own draft. */
  readonly version: VersionRow | undefined
  /** Why nothing can be changed; `undefined` where it can. */
  readonly readOnly: string | undefined
  readonly mayWrite: boolean
  /** Whether there is a canvas to which nodes can be dragged. */
  readonly canDrag: boolean
  readonly view: FlowView
  readonly setView: (view: FlowView) => void
  readonly editing: Editing
  readonly save: Save
  readonly draft: Draft
  readonly problems: readonly ShownProblem[]
  readonly walk: ProblemWalk
  readonly tools: Tools
  readonly place: Place
  readonly search: Search
  /** Closes the topmost panel; whether there was one. */
  readonly escape: () => boolean
  readonly designing: Designing
  /** What is said to people who hear the page. */
  readonly told: string
}

const DesignerContext = createContext<Designer | undefined>(undefined)
export const DesignerProvider = DesignerContext.Provider

export const useDesignerContext = (): Designer => {
  const designer = use(DesignerContext)
  if (!designer) throw new Error("no designer around")
  return designer
}
