import { textReport } from "@gatewright/flow"
import { plain } from "../../plain.ts"
import type { FlowDifference } from "./flow-differences.ts"

/** Differences for people: a line for each flow, and what changed in it below. */
export const diffText = (differences: readonly FlowDifference[], { drawing }: { readonly drawing: boolean }): string =>
  differences
    .map(({ kind, id, name, before, after, changes }) => {
      const head = `${plain(`${signs[kind]} ${id} “${name}”`)}\n`
      const body = before && after ? textReport({ before, after, changes, drawing }) : ""
      return body === "" ? head : `${head}\n${indented(body)}`
    })
    .join("\n")

const signs: Readonly<Record<FlowDifference["kind"], string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  drawn: "~",
  same: "=",
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, "    ")
