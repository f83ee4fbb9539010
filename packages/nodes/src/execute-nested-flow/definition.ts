import { defineNode, libraryFlow, type DefinedOutput } from "@gatewright/flow"
import { z } from "zod"
import { customOutputs, definedOutputs } from "../settings/custom-outputs.ts"
import { outputs } from "../settings/outputs.ts"

const own: readonly DefinedOutput[] = [
  { id: "nestedSuccess", label: "Nested Success", kind: "next" },
  { id: "nestedFailure", label: "Nested Failure", kind: "business" },
  outputs.failure,
]

export const executeNestedFlow = defineNode({
  type: "flow.executeNested",
  version: 1,
  group: "Flow",
  label: "Execute Nested Flow",
  summary: "Runs a library flow inside this run and goes on where it ended.",
  side: "backend",
  settings: z.strictObject({
    flow: libraryFlow({
      title: "Flow name",
      description: "The library flow. It works on the variables of this run.",
      needed: true,
    }).optional(),
    outputs: customOutputs(
      own.map(({ id }) => id),
      "One row for each Nested Custom End of the library flow, with the same output name.",
    ),
  }),
  defaults: {},
  outputs: (settings) => [...own, ...definedOutputs(settings.outputs)],
})
