import { defineNode } from "@gatewright/flow"
import { z } from "zod"

export const nestedSuccess = defineNode({
  type: "flow.nestedSuccess",
  version: 1,
  group: "Flow",
  label: "Nested Success",
  summary: "The library flow ends; the flow that called it goes on at its output Nested Success.",
  side: "backend",
  categories: ["libraries"],
  role: "end",
  settings: z.strictObject({}),
  defaults: {},
  outputs: () => [],
})
