import { secret, template } from "@gatewright/flow"
import { z } from "zod"
import { isReservedHeader } from "./reserved-header.ts"

// A token of RFC 9110 section 5.6.2.
const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/, "must be the name of an HTTP header, e.g. Accept-Language")
  .meta({ title: "Name", description: "The name of the header, e.g. Accept-Language." })

const answerHeaderName = headerName.refine(
  (name) => !isReservedHeader(name),
  "must be a header that one flow may set; cookies and the content type have settings of their own",
)

/** Headers of an HTTP answer. */
export const headerList = () =>
  z
    .array(
      z.strictObject({
        name: answerHeaderName,
        value: template({ title: "Value", description: "What the header says." }),
      }),
    )
    .meta({ title: "Headers", description: "Headers of the answer, besides those that the server sets." })
    .default([])

/** Headers of an HTTP request, which may carry secrets of the environment. */
export const requestHeaderList = () =>
  z
    .array(
      z.strictObject({
        name: headerName,
        value: template({
          title: "Value",
          description: "Text. Where a secret is chosen as well, it stands before the secret, e.g. Bearer and a space.",
        }).default(""),
        secret: secret({
          title: "Secret",
          description: "A named secret of the environment. It is never in the file.",
        }).optional(),
      }),
    )
    .meta({ title: "Headers", description: "Headers of the request. Of one name the last counts." })
    .default([])
