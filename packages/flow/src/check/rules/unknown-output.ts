import { nearestName } from "../../expression/nearest-name.ts"
import type { Rule } from "../rule.ts"
import { atLink, nodeWords } from "../words.ts"
import { listWords, quoted } from "../../words.ts"

/** A link that leaves by an output that its node does not have. */
export const unknownOutput: Rule = ({ flow, byId }) =>
  flow.links.flatMap(({ from, output, to }, index) => {
    const [source, target] = [byId.get(from), byId.get(to)]
    if (!source?.definition || !target || source.outputs.some(({ id }) => id === output)) return []
    const near = nearestName(
      output,
      source.outputs.map(({ id }) => id),
    )
    const labels = source.outputs.map(({ id, label }) => (id === near ? { label, near: true } : { label, near: false }))
    const advice =
      labels.length === 0
        ? "Remove the link."
        : near === undefined
          ? `It has ${listWords(labels.map(({ label }) => quoted(label)))}. Link one of these instead.`
          : `Did you mean ${quoted(labels.find((label) => label.near)?.label ?? near)}?`
    return [
      {
        code: "check.unknown-output",
        severity: "error",
        message: `A link leads from ${nodeWords(source)} to ${nodeWords(target)} by the output ${quoted(output)}, which ${nodeWords(source)} does not have. ${advice}`,
        at: atLink(index, source),
      },
    ]
  })
