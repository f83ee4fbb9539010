import { requirementsOf, type FlowDocument, type ReadResult } from "@gatewright/flow"
import type { NamedFile } from "../../files/read-files.ts"

/** A file and what it holds, as far as this version can tell; what counts is what the server says. */
export interface FlowFile extends NamedFile {
  readonly read: ReadResult
}

/** Flows of a file that could be added in place of the one that is: the chosen one, or its main flow. */
export const othersIn = ({ read }: FlowFile, chosen?: string): readonly FlowDocument[] =>
  read.kind === "flows"
    ? [read.main, ...read.others].filter(({ flow }) => flow.id !== (chosen ?? read.main.flow.id))
    : []

/** Ids of the flows outside of the file that its main flow calls. */
export const callsOf = ({ read }: FlowFile): readonly string[] =>
  read.kind === "flows" ? requirementsOf(read.main).flatMap(({ kind, key }) => (kind === "flow" ? [key] : [])) : []
