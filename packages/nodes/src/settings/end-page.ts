import { template } from "@gatewright/flow"
import { z } from "zod"
import { pageCategories } from "./places.ts"

const usual = "Empty: a usual word in the language of the person."

const title = template({ title: "Title", description: usual }).default("")
const text = template({ title: "Text", multiline: true })

/** The page that ends a flow well. */
export const successPage = () =>
  z
    .strictObject({ title, text: text.default("") })
    .meta({ title: "Page", "x-places": pageCategories })
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
      retryLabel: template({ title: "Label of Retry", description: usual }).default(""),
    })
    .meta({ title: "Page", "x-places": pageCategories })
    .prefault({})
