import { createContext, use } from "react"
import type { Box } from "./box.ts"
import { observable, type Observable } from "./observable.ts"

/** What cards, notes and frames can have done to them. The same object for as long as the canvas is there. */
export interface CanvasActions {
  /** The note or group whose words are written at the moment. */
  readonly writing: Observable<string | undefined>
  readonly changeNote: (id: string, change: Partial<Box> & { readonly text?: string; readonly color?: string }) => void
  readonly changeGroup: (id: string, change: { readonly name?: string; readonly color?: string }) => void
  readonly toggleGroup: (id: string) => void
  /** Whether anything can be changed. */
  readonly canEdit: () => boolean
  readonly resizeNode: (id: string) => void
  /** Goes to what is wrong with a node; `undefined` where nobody could. */
  readonly goToProblem: () => ((id: string) => void) | undefined
}

const nothing = (): void => undefined

const ActionsContext = createContext<CanvasActions>({
  writing: observable<string | undefined>(undefined),
  changeNote: nothing,
  changeGroup: nothing,
  toggleGroup: nothing,
  canEdit: () => false,
  resizeNode: nothing,
  goToProblem: () => undefined,
})

export const CanvasActionsProvider = ActionsContext.Provider
export const useCanvasActions = (): CanvasActions => use(ActionsContext)
