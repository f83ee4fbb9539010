import { template } from "@gatewright/flow"
import { z } from "zod"
import { pageCategories } from "./places.ts"

const endPageFields = (words: { readonly title: string; readonly text: string }) => ({
  title: template({ title: "Title" }).default(words.title),
  text: template({ title: "Text", multiline: true }).default(words.text),
})

/** The page that ends a flow well. */
export const successPage = () =>
  z
    .strictObject(endPageFields({ title: "Done", text: "" }))
    .meta({ title: "Page", "x-places": pageCategories })
    .prefault({})

/** The page that ends a flow badly. */
export const failurePage = () =>
  z
    .strictObject({
      ...endPageFields({ title: "Something went wrong", text: "{{flow.error.message}}" }),
      retry: z
        .boolean()
        .meta({ title: "Retry", description: "Offers a link that starts the flow again." })
        .default(true),
      retryLabel: template({ title: "Label of Retry" }).default("Retry"),
    })
    .meta({ title: "Page", "x-places": pageCategories })
    .prefault({})
