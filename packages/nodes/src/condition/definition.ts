import { condition as conditionField, defineNode, outputId } from "@gatewright/flow"
import { z } from "zod"
import { definedOutputs, refuseRepeatedOutputs } from "../settings/custom-outputs.ts"

const otherwise = { id: "otherwise", label: "Otherwise", kind: "next" } as const

export const condition = defineNode({
  type: "decision.condition",
  version: 1,
  group: "Decision",
  label: "Condition",
  summary: "Goes on at the first case whose condition is true.",
  side: "backend",
  settings: z.strictObject({
    cases: z
      .array(
        z.strictObject({
          id: outputId({
            title: "Output name",
            description: "The run leaves by this output when the condition is true.",
          }),
          label: z
            .string()
            .max(200)
            .meta({ title: "Label", description: "What the canvas shows. Empty: the name." })
            .default(""),
          when: conditionField({
            title: "Condition",
            description:
              'E.g. attempts < 3, user.email == form.email, has(flow.query.enrollId), "admin" in user.roles.',
            needed: true,
          }),
        }),
      )
      .superRefine((cases, context) => refuseRepeatedOutputs({ outputs: cases, own: [otherwise.id], context }))
      .meta({
        title: "Cases",
        description:
          "Tried from top to bottom; the first that is true wins. When none is, the run leaves by Otherwise.",
      }),
  }),
  defaults: { cases: [{ id: "yes", label: "Yes", when: "true" }] },
  outputs: ({ cases }) => [...definedOutputs(cases), otherwise],
})
