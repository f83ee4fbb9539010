import { defineNode } from "@gatewright/flow"
import { z } from "zod"

export const nestedFailure = defineNode({
  type: "flow.nestedFailure",
  version: 1,
  group: "Flow",
  label: "Nested Failure",
  summary: "The library flow ends; the flow that called it goes on at its output Nested Failure.",
  side: "backend",
  categories: ["libraries"],
  role: "end",
  settings: z.strictObject({}),
  defaults: {},
  outputs: () => [],
})
