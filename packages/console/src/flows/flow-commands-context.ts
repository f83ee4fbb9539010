import type { FlowDocument } from "@gatewright/flow"
import type { FlowRow } from "@gatewright/server/contract"
import type { Download } from "../import-export/use-download.ts"
import { createContext, useContext } from "react"

/** What stands in an editor from which a flow is debugged. */
export interface DebugFrom {
  /** The version that is edited; the draft where left out. */
  readonly version?: string | undefined
  /** Whether something there is not saved. */
  readonly dirty: boolean
  /** What is on the screen. */
  readonly document?: FlowDocument
}

/** What can be done with a flow, wherever it is shown. */
export interface FlowCommands {
  readonly edit: (flow: FlowRow) => void
  readonly remove: (flow: FlowRow) => void
  readonly download: Download
  /** As a bundle with the library flows that it reaches. */
  readonly downloadWithLibraries: (flow: { readonly id: string; readonly name: string }) => void
  readonly duplicate: (flow: FlowRow) => void
  readonly setActive: (flow: FlowRow, active: boolean) => void
  readonly copyUrl: (flow: FlowRow) => void
  /** Asks how a content of it shall run, and shows the run. */
  readonly debug: (flow: FlowRow, from?: DebugFrom) => void
  readonly copyId: (flow: FlowRow) => void
}

export const FlowCommandsContext = createContext<FlowCommands | undefined>(undefined)

/** The commands of the page around. */
export const useFlowCommands = (): FlowCommands => {
  const commands = useContext(FlowCommandsContext)
  if (!commands) throw new Error("no FlowCommandsProvider around")
  return commands
}
