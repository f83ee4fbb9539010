import type { HttpRequest, NodeContext, NodeResult } from "@gatewright/engine"
import { Secret, type ValueObject } from "@gatewright/flow"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { readJson } from "../running/read-json.ts"
import { writtenContent } from "../running/written-content.ts"
import { wordsIn } from "../words/words-in.ts"
import { httpRequest, type HttpRequestSettings } from "./definition.ts"
import { requestHeaders } from "./request-headers.ts"
import { targetOf } from "./target-of.ts"

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
  const { method, timeout, followRedirects, body: setting } = context.settings
  const target = await targetOf(context)
  if (typeof target === "string") return target
  const content = writtenContent(context, setting, { revealing: true })
  const own = await requestHeaders(context, content?.contentType)
  if (typeof own === "string") return own
  const { url, headers: opening } = target
  const twice = Object.keys(opening).find((name) => Object.hasOwn(own, name))
  if (twice !== undefined) return `The connection sets the header ${twice} itself: take it out of the headers.`
  const headers = { ...own, ...opening }
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
