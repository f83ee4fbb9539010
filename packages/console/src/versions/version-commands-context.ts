import type { VersionRow } from "@gatewright/server/contract"
import { createContext, useContext } from "react"

/** A content that can be published, restored, viewed, ...: a revision, and how people call it. */
export interface Target {
  readonly revision: number
  /** `Revision 12`, `Version “New form”`. */
  readonly what: string
}

/** What can be done with the contents of a flow. */
export interface VersionCommands {
  readonly view: (target: Target) => void
  readonly download: (target: Target) => void
  readonly restore: (target: Target) => void
  readonly publish: (target: Target) => void
  readonly add: (revision?: number) => void
  readonly rename: (version: VersionRow) => void
  readonly remove: (version: VersionRow) => void
}

export const VersionCommandsContext = createContext<VersionCommands | undefined>(undefined)

/** The commands of the panel around. */
export const useVersionCommands = (): VersionCommands => {
  const commands = useContext(VersionCommandsContext)
  if (!commands) throw new Error("no VersionCommandsProvider around")
  return commands
}
