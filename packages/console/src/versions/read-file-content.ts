import { type FlowDocument, type Problem, readFlowFile, withIds } from "@gatewright/flow"

/** A flow of a file that somebody chose, with the id of the flow that it stands beside. */
export interface ReadFileContent {
  readonly name: string
  readonly text: string
  readonly document: FlowDocument
  /** The id that the flow has in the file. */
  readonly fileId: string
  /** Flows of the file that could be taken instead. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** Reads a file as content of a flow that is here. Nothing is sent anywhere. */
export const readFileContent = ({
  name,
  text,
  flow,
  chosen,
}: {
  readonly name: string
  readonly text: string
  /** The id of the flow that is here. */
  readonly flow: string
  /** The id of the flow of the file, where it holds several. */
  readonly chosen?: string | undefined
}): ReadFileContent | { readonly problems: readonly Problem[] } => {
  const read = readFlowFile(text)
  if (read.kind === "refused") return { problems: read.problems }
  const all = [read.main, ...read.others]
  // Of several flows the one that is here is meant, unless somebody says otherwise.
  const main = all.find((document) => document.flow.id === (chosen ?? flow)) ?? read.main
  return {
    name,
    text,
    document: withIds(main, new Map([[main.flow.id, flow]])),
    fileId: main.flow.id,
    others: all
      .filter((document) => document !== main)
      .map((document) => ({ id: document.flow.id, name: document.flow.name })),
  }
}
