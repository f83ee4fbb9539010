import type { FlowDocument } from "../document/flow-document.ts"
import { readFlowFile } from "../import/read-flow-file.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import { refused } from "./refused.ts"

/**
 * Reads text of the clipboard: what was copied in a flow, and any flow file. Of a file with several flows it is the main
 * one, which the notice names. Never throws.
 */
export const readClip = (
  text: string,
): { readonly clip: FlowDocument; readonly notice?: string } | { readonly problem: Problem } => {
  const read = readFlowFile(text)
  if (read.kind === "refused") {
    return read.problems[0]
      ? { problem: read.problems[0] }
      : refused("edit.nothing-to-paste", "What was copied is not a flow, so there is nothing to paste.")
  }
  const { main, libraries, others } = read
  const left = libraries.length + others.length
  if (left === 0) return { clip: main }
  const flows = left === 1 ? "one flow" : `${left} flows`
  return {
    clip: main,
    notice: `What was copied holds several flows. ${quoted(main.flow.name)} was pasted, and ${flows} left out. Import the text as a file to have all of them.`,
  }
}
