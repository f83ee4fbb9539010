import { template } from "@gatewright/flow"
import { z } from "zod"
import { pageCategories } from "./places.ts"

const usual = "Empty: a usual word in the language of the person."

const title = template({ title: "Title", description: usual }).default("")
const text = template({
  title: "Text",
  multiline: true,
  description: "What the page says. Left out where it is empty.",
})
const description = "What the person sees at the end."

/** The page that ends a flow well. */
export const successPage = () =>
  z
    .strictObject({ title, text: text.default("") })
    .meta({ title: "Page", description, "x-places": pageCategories })
    .prefault({})

/** The page that ends a flow badly. */
export const failurePage = () =>
  z
    .strictObject({
      title,
      text: text.default("{{flow.error.message}}"),
      retry: z
        .boolean()
        .meta({ title: "Retry", description: "Offers a link that starts the flow again." })
        .default(true),
      retryLabel: template({
        title: "Label of Retry",
        description: usual,
        when: { setting: "retry", is: [true] },
      }).default(""),
    })
    .meta({ title: "Page", description, "x-places": pageCategories })
    .prefault({})
