import { outputId, type DefinedOutput } from "@gatewright/flow"
import { z } from "zod"

/** The fields of one output that the author adds. */
export const customOutput = {
  id: outputId({ title: "Output name", description: "The name that leaves by this output." }),
  label: z
    .string()
    .max(200)
    .meta({ title: "Label", description: "What the canvas shows. Empty: the name." })
    .default(""),
}

/** *Variable Output Table*: exits that the author adds to those of the node, whose ids are `own`. */
export const customOutputs = (own: readonly string[], description: string) =>
  z
    .array(z.strictObject(customOutput))
    .superRefine((outputs, context) => refuseRepeatedOutputs({ outputs, own, context }))
    .meta({ title: "Variable Output Table", description })
    .default([])

/** Adds an issue for each output whose name another one has. */
export const refuseRepeatedOutputs = ({
  outputs,
  own,
  context,
}: {
  readonly outputs: readonly { readonly id: string }[]
  readonly own: readonly string[]
  readonly context: z.RefinementCtx
}): void => {
  const seen = new Set(own)
  outputs.forEach(({ id }, index) => {
    if (seen.has(id)) {
      context.addIssue({ code: "custom", path: [index, "id"], message: `there is another output with the name ${id}` })
    }
    seen.add(id)
  })
}

/** The outputs that the table adds, after those of the node. */
export const definedOutputs = (
  outputs: readonly { readonly id: string; readonly label: string }[],
): readonly DefinedOutput[] => outputs.map(({ id, label }) => ({ id, label: label === "" ? id : label, kind: "next" }))
