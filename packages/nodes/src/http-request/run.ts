import type { HttpRequest, NodeContext, NodeResult } from "@gatewright/engine"
import { Secret, type ValueObject } from "@gatewright/flow"
import { address } from "../running/address.ts"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { readJson } from "../running/read-json.ts"
import { writtenContent } from "../running/written-content.ts"
import { wordsIn } from "../words/words-in.ts"
import { httpRequest, type HttpRequestSettings } from "./definition.ts"
import { requestHeaders } from "./request-headers.ts"

export const runHttpRequest = defineRunner(httpRequest, {
  enter: async (context) => {
    const { settings, ports } = context
    const request = await requestOf(context)
    if (typeof request === "string") return leaveByFailure(context, { detail: request })
    const result = await ports.http.send(request)
    if (result.kind === "failed") return leaveByFailure(context, { detail: result.message })
    const { status, headers, body } = result
    const { variable } = settings.save
    const set = variable === undefined ? {} : { [variable]: { status, headers, body, json: readJson(body) ?? null } }
    return leaveByStatus(context, { status, set })
  },
})

/** The request, or a sentence on why there is none. */
const requestOf = async (context: NodeContext<HttpRequestSettings>): Promise<HttpRequest | string> => {
  const { method, url: template, timeout, followRedirects, body: setting } = context.settings
  const url = address(context, template)
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    return "The URL is not an address that begins with http:// or https://."
  }
  const content = writtenContent(context, setting, { revealing: true })
  const headers = await requestHeaders(context, content?.contentType)
  if (typeof headers === "string") return headers
  const body: string | Secret | undefined = content?.secret === true ? new Secret(content.text) : content?.text
  return {
    key: context.key,
    method,
    url,
    headers,
    timeout: timeout * 1000,
    followRedirects,
    ...(body === undefined ? {} : { body }),
  }
}

/** The author's own outputs come first: 404 before 4xx, and both before Success and Failure. */
const leaveByStatus = (
  context: NodeContext<HttpRequestSettings>,
  { status, set }: { readonly status: number; readonly set: ValueObject },
): NodeResult => {
  const { outputs } = context.settings
  const own =
    outputs.find((output) => output.status === String(status)) ??
    outputs.find((output) => output.status === `${Math.trunc(status / 100)}xx`)
  if (own) return { kind: "exit", output: own.id, set }
  if (status >= 200 && status <= 299) return { kind: "exit", output: "success", set }
  return { kind: "exit", output: "failure", set, error: wordsIn(context.run.language).failed }
}
