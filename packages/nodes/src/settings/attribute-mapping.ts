import { value } from "@gatewright/flow"
import { z } from "zod"

/** *User Mapping*: attributes of a user and the values that they get. */
export const attributeMapping = (title = "User mapping") =>
  z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200).meta({ title: "Attribute" }),
        value: value({
          title: "Value",
          description: "Text, or one expression such as {{form.email}}, which keeps its type.",
        }),
      }),
    )
    .meta({ title })
    .default([])

export type AttributeMappingSetting = z.output<ReturnType<typeof attributeMapping>>
