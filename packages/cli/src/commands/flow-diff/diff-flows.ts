import { isDrawing } from "@gatewright/flow"
import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { count } from "../../count.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { writeWhole } from "../../files/write-whole.ts"
import { jsonText } from "../../plain.ts"
import { diffReport } from "./diff-report.ts"
import { diffText } from "./diff-text.ts"
import { flowDifferences, type FlowDifference } from "./flow-differences.ts"
import { flowsOf } from "./flows-of.ts"
import { writePictures } from "../../files/write-pictures.ts"

/** Prints what changed from the first to the second; exit code 4 where something did. */
export const diffFlows = async (call: CommandCall): Promise<ExitCode> => {
  const { words, flag, option, terminal } = call
  const [a = "", b = ""] = words
  if (a === "-" && b === "-") throw wrongUsage("Standard input can be one of the two.")
  const drawing = flag("drawing")
  const all = flowDifferences(await flowsOf(a, call), await flowsOf(b, call))
  const told = all.filter(({ kind }) => kind !== "same" && (drawing || kind !== "drawn"))

  const markdown = option("markdown")
  if (markdown !== undefined) await writeWhole(markdown, diffReport(told))
  const svg = option("svg")
  if (svg !== undefined) await writePictures(told, svg)
  terminal.out(
    flag("json")
      ? jsonText({ same: told.length === 0, flows: all.map((one) => rowOf(one, drawing)) })
      : diffText(told, { drawing }),
  )
  for (const line of summaryOf(all, { told: told.length, drawing })) terminal.say(line)
  return told.length === 0 ? exitCode.done : exitCode.differences
}

const rowOf = ({ kind, id, name, changes }: FlowDifference, drawing: boolean) => ({
  kind,
  id,
  name,
  changes: changes.filter((change) => drawing || !isDrawing(change)),
})

const summaryOf = (
  all: readonly FlowDifference[],
  { told, drawing }: { readonly told: number; readonly drawing: boolean },
): readonly string[] => {
  const drawn = drawing ? 0 : all.filter(({ changes }) => changes.some(isDrawing)).length
  const difference = told === 0 ? "no differences" : told === 1 ? "1 differs" : `${told} differ`
  return [
    `${count(all.length, "flow")} compared, ${difference}.`,
    ...(drawn === 0
      ? []
      : [`${count(drawn, "flow")} ${drawn === 1 ? "is" : "are"} drawn in another way: --drawing tells how.`]),
  ]
}
