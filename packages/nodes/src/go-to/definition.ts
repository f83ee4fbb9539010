import { defineNode } from "@gatewright/flow"
import { z } from "zod"

export const goTo = defineNode({
  type: "flow.goTo",
  version: 1,
  group: "Flow",
  label: "Go To",
  summary: "Goes on at a Label of the flow, without a link across the canvas.",
  side: "backend",
  goesTo: "label",
  settings: z.strictObject({
    label: z
      .string()
      .max(200)
      .meta({
        title: "Label",
        description: "The name of the Label where the run goes on, in the same flow.",
        "x-needed": true,
      })
      .default(""),
  }),
  defaults: { label: "" },
  outputs: () => [],
})
