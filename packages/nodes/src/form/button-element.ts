import { z } from "zod"
import { buttonSettings } from "../settings/button.ts"

/** A button of a form. */
export const buttonElement = z
  .strictObject({
    kind: z.literal("button"),
    ...buttonSettings,
    validates: z
      .boolean()
      .meta({
        title: "Checks the fields",
        description: "Off for buttons such as Back, which leave whatever stands in the fields.",
      })
      .default(true),
  })
  .meta({ title: "Button", description: "Leaves the page by an output of its own." })
