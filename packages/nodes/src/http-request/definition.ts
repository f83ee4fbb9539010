import { choice, connection, defineNode, template } from "@gatewright/flow"
import { z } from "zod"
import { content } from "../settings/content.ts"
import { customOutput, definedOutputs, refuseRepeatedOutputs } from "../settings/custom-outputs.ts"
import { requestHeaderList } from "../settings/header-list.ts"
import { outputs } from "../settings/outputs.ts"
import { savedVariable } from "../settings/saved-variable.ts"

const own = [outputs.success, outputs.failure]

export const httpRequest = defineNode({
  type: "server.httpRequest",
  version: 1,
  group: "Server side",
  label: "HTTP Request",
  summary: "Calls a program over HTTP and goes on by its answer.",
  side: "backend",
  settings: z.strictObject({
    method: choice(["GET", "POST", "PUT", "PATCH", "DELETE"], {
      title: "Method",
      description: "GET reads; the others change something there.",
      labels: { GET: "GET", POST: "POST", PUT: "PUT", PATCH: "PATCH", DELETE: "DELETE" },
    }).default("GET"),
    connection: connection("http", {
      title: "Connection",
      description: "Optional: an API with its credential. The URL is then a path below its base URL.",
    }).optional(),
    url: template({
      title: "URL",
      description:
        "E.g. https://api.example.com/people/{{user.id}}, or /people/{{user.id}} with a connection. Values are encoded.",
      needed: true,
    }),
    headers: requestHeaderList(),
    body: content("API Data", "What the request carries."),
    timeout: z
      .int()
      .min(1)
      .max(60)
      .meta({ title: "Timeout (seconds)", description: "No answer by then is a Failure." })
      .default(10),
    followRedirects: z
      .boolean()
      .meta({ title: "Follow Redirects", description: "Off: an answer that leads elsewhere is taken as it is." })
      .default(false),
    save: savedVariable("Later nodes read status, headers, body, and json where the answer is JSON, below this name."),
    outputs: z
      .array(
        z.strictObject({
          ...customOutput,
          status: z
            .string()
            .regex(/^[1-5]([0-9]{2}|xx)$/, "must be a status such as 404, or a class such as 4xx")
            .meta({ title: "Status", description: "404, or 4xx for all of a class." }),
        }),
      )
      .superRefine((outputs, context) => refuseRepeatedOutputs({ outputs, own: own.map(({ id }) => id), context }))
      .meta({
        title: "Variable Output Table",
        description: "Outputs for answers of one status, before Success and Failure.",
      })
      .default([]),
  }),
  defaults: { method: "GET", url: "" },
  outputs: (settings) => [...own, ...definedOutputs(settings.outputs)],
  variables: ({ save }) =>
    save.variable === undefined
      ? []
      : [{ name: save.variable, fields: ["status", "headers", "body", "json"], visible: save.visible }],
  capabilities: ({ connection: api, url }) => [
    { kind: "http", detail: api === undefined ? hostIn(url) : `the API of the connection ${api.$connection}` },
  ],
})

export type HttpRequestSettings = z.output<typeof httpRequest.settings>

/** The host of an address that is written out; an expression before it can lead anywhere. */
const hostIn = (url: string): string =>
  /^https?:\/\/([^/?#{}@\s]+)(?:[/?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? "an address that the flow computes"
