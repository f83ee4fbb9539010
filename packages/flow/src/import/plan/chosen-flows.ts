import type { FlowDocument } from "../../document/flow-document.ts"
import { placeFlow } from "../pingam/place-flow.ts"
import { reachedBy } from "../reached-by.ts"
import type { ReadFlows } from "../read-result.ts"

/** The flow of a file that is the main one, and those that come along as its libraries. */
export interface ChosenFlows {
  readonly main: FlowDocument
  readonly libraries: readonly FlowDocument[]
}

/** The flow that somebody chose, with those that it calls; `undefined` where the file has no flow of that id. */
export const chosenFlows = (read: ReadFlows, chosen: string | undefined): ChosenFlows | undefined => {
  if (chosen === undefined || chosen === read.main.flow.id) return read
  const all = [read.main, ...read.libraries, ...read.others]
  const main = all.find(({ flow }) => flow.id === chosen)
  if (!main) return undefined
  const reached = reachedBy(main, all)
  return {
    main,
    libraries: all
      .filter((document) => document !== main && reached.has(document.flow.id))
      .map((document) => (document.flow.category === library.category ? document : placeFlow(document, library))),
  }
}

const library = { category: "libraries", type: "library" }
