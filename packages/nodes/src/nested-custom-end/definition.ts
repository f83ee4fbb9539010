import { defineNode, outputId } from "@gatewright/flow"
import { z } from "zod"

export const nestedCustomEnd = defineNode({
  type: "flow.nestedCustomEnd",
  version: 1,
  group: "Flow",
  label: "Nested Custom End",
  summary: "The library flow ends; the flow that called it goes on at its output of this name.",
  side: "backend",
  categories: ["libraries"],
  role: "end",
  settings: z.strictObject({
    output: outputId({
      title: "Output name",
      description: "The same name stands in the Variable Output Table of the flow that calls.",
    }).default("custom"),
  }),
  defaults: { output: "custom" },
  outputs: () => [],
})
