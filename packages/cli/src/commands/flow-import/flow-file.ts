import { requirementsOf, type FlowDocument, type ReadResult } from "@gatewright/flow"
import type { NamedFile } from "../../files/read-files.ts"

/** A file and what it holds, as far as this version can tell; what counts is what the server says. */
export interface FlowFile extends NamedFile {
  readonly read: ReadResult
}

/** The flow of a file that is added: the chosen one, or its main flow. And those that could be in its place. */
export const flowsOf = ({ read }: FlowFile, chosen?: string): FlowsOfFile => {
  if (read.kind === "refused") return { others: [] }
  const all = [read.main, ...read.others]
  const taken = all.find(({ flow }) => flow.id === chosen) ?? read.main
  return { taken, others: all.filter((document) => document !== taken) }
}

interface FlowsOfFile {
  readonly taken?: FlowDocument
  readonly others: readonly FlowDocument[]
}

/** Ids of the flows outside of the file that its main flow calls. */
export const callsOf = ({ read }: FlowFile): readonly string[] =>
  read.kind === "flows" ? requirementsOf(read.main).flatMap(({ kind, key }) => (kind === "flow" ? [key] : [])) : []
