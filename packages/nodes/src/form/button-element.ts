import { choice, outputId, template } from "@gatewright/flow"
import { z } from "zod"

/** A button of a page; each is an output of the node. */
export const buttonElement = z
  .strictObject({
    kind: z.literal("button"),
    id: outputId({ title: "Output name" }),
    label: template({ title: "Label" }),
    variant: choice(["primary", "secondary", "link"], {
      title: "Look",
      labels: { primary: "Main button", secondary: "Button", link: "Like a link" },
    }).default("primary"),
    validates: z
      .boolean()
      .meta({
        title: "Checks the fields",
        description: "Off for buttons such as Back, which leave whatever stands in the fields.",
      })
      .default(true),
  })
  .meta({ title: "Button" })
