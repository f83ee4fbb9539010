import { isIP } from "node:net"
import type { Http, HttpRequest } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import type { Dispatcher } from "undici"
import type { AddressFilter } from "./address-filter.ts"
import { RefusedAddress } from "./checked-lookup.ts"

/** One request to one server. */
export interface Hop {
  readonly method: HttpRequest["method"]
  readonly url: URL
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string | Secret>
  readonly body: string | Secret | undefined
}

/** The most that an answer may hold: 1 MiB. */
const maxBytes = 1_048_576

/** Sends one request and reads the answer up to the limit. */
export const exchange = async (
  { method, url, headers, body }: Hop,
  {
    agent,
    filter,
    signal,
  }: { readonly agent: Dispatcher; readonly filter: AddressFilter; readonly signal: AbortSignal },
): Promise<Awaited<ReturnType<Http["send"]>>> => {
  // A socket resolves names only, so an address in the URL is looked at here. `URL` has brought every way to write an
  // IPv4 address (octal, hexadecimal, one number) into its usual form.
  const host = url.hostname.replace(/^\[|\]$/g, "")
  if (isIP(host) !== 0 && !filter.allowsAddress(host)) {
    throw new RefusedAddress(`${host} is`)
  }
  const answer = await agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: Object.fromEntries(Array.from(headers, ([name, value]) => [name, plain(value)])),
    body: body === undefined ? null : plain(body),
    signal,
  })
  const read = await textOf(answer.body)
  if (read === undefined) {
    return { kind: "failed", reason: "too-large", message: "The answer is larger than 1 MiB." }
  }
  return { kind: "answered", status: answer.statusCode, headers: flat(answer.headers), body: read }
}

const textOf = async (body: Dispatcher.ResponseData["body"]): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBytes) {
      body.destroy()
      return undefined
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const plain = (text: string | Secret): string => (text instanceof Secret ? text.reveal() : text)

const flat = (headers: Dispatcher.ResponseData["headers"]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  )
