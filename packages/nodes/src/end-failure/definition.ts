import { defineNode, template } from "@gatewright/flow"
import { z } from "zod"
import { failurePage } from "../settings/end-page.ts"
import { endingCategories } from "../settings/places.ts"
import { response } from "../settings/response.ts"

export const endFailure = defineNode({
  type: "flow.endFailure",
  version: 1,
  group: "Flow",
  label: "End Failure",
  summary:
    "The run ends badly: it shows what went wrong and offers to start again, or answers the program that called.",
  side: "backend",
  categories: endingCategories,
  role: "end",
  settings: z.strictObject({
    page: failurePage(),
    redirect: template({
      title: "Redirect URL",
      description:
        "Where the browser goes instead of a page. The host must be written out: an expression can't choose it.",
    })
      .meta({ "x-places": ["consent"] })
      .default(""),
    response: response(400),
  }),
  defaults: {},
  outputs: () => [],
})
