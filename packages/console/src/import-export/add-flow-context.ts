import { createContext, useContext } from "react"
import type { Opening } from "./add-draft.ts"

export const AddFlowContext = createContext<(opening: Opening) => void>(() => undefined)

/** Opens the Add dialog. */
export const useAddFlow = (): ((opening: Opening) => void) => useContext(AddFlowContext)
