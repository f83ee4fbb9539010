import type { FlowDocument } from "../document/flow-document.ts"
import { readFlowFile } from "../import/read-flow-file.ts"
import type { RefusedFile } from "../import/read-result.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import { refused } from "./refused.ts"

/**
 * Reads text of the clipboard, or the bytes of a file: what was copied in a flow, and any flow file. Of a file with several flows it is the main
 * one, which the notice names. Never throws.
 *
 * @param from where it comes from: what is refused is told in words that fit that
 */
export const readClip = (
  input: string | Uint8Array,
  from: "clipboard" | "file" = "clipboard",
): { readonly clip: FlowDocument; readonly notice?: string } | { readonly problem: Problem } => {
  const read = readFlowFile(input)
  if (read.kind === "refused") return whyNot(read, from)
  const { main, libraries, others } = read
  const left = libraries.length + others.length
  if (left === 0) return { clip: main }
  const flows = left === 1 ? "one flow" : `${left} flows`
  return {
    clip: main,
    notice: `What was copied holds several flows. ${quoted(main.flow.name)} was pasted, and ${flows} left out. Import the text as a file to have all of them.`,
  }
}

/** Who pastes chose no file: what the reader of files says is told in the words of a paste. */
const whyNot = (
  { reason, looksLike, problems: [first] }: RefusedFile,
  from: "clipboard" | "file",
): { readonly problem: Problem } => {
  if (!first) return refused("edit.nothing-to-paste", "What was copied is not a flow, so there is nothing to paste.")
  if (from === "file") return { problem: first }
  const message =
    reason === "not-a-flow"
      ? `What was copied ${looksLike === undefined ? "is JSON, but no flow that can be read here" : `looks like ${looksLike}, not like a flow`}. Copy nodes of a flow, or the text of a flow file or of an export of PingAM journeys, and paste again.`
      : `What was copied was read as the text of a flow file. ${first.message}`
  return { problem: { ...first, message } }
}
