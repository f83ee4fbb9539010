import { value } from "@gatewright/flow"
import { z } from "zod"

/** *User Mapping*: attributes of a user and the values that they get. */
export const attributeMapping = (title = "User mapping") =>
  z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200).meta({
          title: "Attribute",
          description: "The name of the attribute, e.g. email. Of one name the last counts.",
        }),
        value: value({
          title: "Value",
          description: "Text, or one expression such as {{form.email}}, which keeps its type.",
        }),
      }),
    )
    .meta({
      title,
      description: "Which attributes of the user get which values. One whose value is missing is left out.",
    })
    .default([])

export type AttributeMappingSetting = z.output<ReturnType<typeof attributeMapping>>
