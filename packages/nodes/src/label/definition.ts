import { defineNode } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"

export const label = defineNode({
  type: "flow.label",
  version: 1,
  group: "Flow",
  label: "Label",
  summary: "Gives a place of the flow a name, where Go To nodes lead.",
  side: "backend",
  namesPlace: "name",
  settings: z.strictObject({
    name: z
      .string()
      .max(200)
      .meta({
        title: "Name",
        description: "What Go To nodes call this place. No other Label of the flow has the same name.",
        "x-needed": true,
      })
      .default(""),
  }),
  defaults: { name: "" },
  outputs: () => [outputs.next],
})
