import type { Http, HttpRequest } from "@gatewright/engine"
import type { Agent } from "undici"
import { createAddressFilter, type AddressFilter } from "./address-filter.ts"
import { checkedLookup, RefusedAddress, type Resolve } from "./checked-lookup.ts"
import { exchange, type Hop } from "./http-exchange.ts"
import { firstHop, nextHop } from "./http-hop.ts"

/** At most that many hops after the first. */
const maxRedirects = 5

/**
 * The one HTTP client of flows. `allow`: host names, addresses and networks (CIDR) that may be called though private.
 *
 * A request may go out more than once for one `key` (the server died before it wrote down the answer), so requests that
 * change something carry an `Idempotency-Key`, the same each time.
 */
export const createHttp = ({
  allow,
  resolve,
}: {
  readonly allow: readonly string[]
  /** How names become addresses; the system's way where left out. */
  readonly resolve?: Resolve
}): Http & { readonly close: () => Promise<void> } => {
  const filter = createAddressFilter(allow)
  let agent: Promise<Agent> | undefined

  const follow = async (hop: Hop, request: HttpRequest, signal: AbortSignal, left: number): Promise<Answer> => {
    const answer = await exchange(hop, { agent: await (agent ??= openAgent(filter, resolve)), filter, signal })
    if (answer.kind === "failed" || !request.followRedirects) return answer
    const next = nextHop(hop, answer)
    switch (next.kind) {
      case "none":
        return answer
      case "refused":
        return { kind: "failed", reason: "refused", message: next.message }
      case "next":
        if (left === 0) {
          return {
            kind: "failed",
            reason: "refused",
            message: `The answer was the ${maxRedirects + 1}th redirect in a row.`,
          }
        }
        return follow(next.hop, request, signal, left - 1)
    }
  }

  return {
    send: async (request) => {
      const hop = firstHop(request)
      if (hop.kind === "refused") return { kind: "failed", reason: "refused", message: hop.message }
      const signal = AbortSignal.timeout(request.timeout)
      try {
        return await follow(hop.hop, request, signal, maxRedirects)
      } catch (error) {
        return failureOf(error, { signal, timeout: request.timeout })
      }
    },
    close: async () => (await agent)?.destroy(),
  }
}

/** Loads the client when a flow calls somebody first: it would take a tenth of the start of the server. */
const openAgent = async (filter: AddressFilter, resolve: Resolve | undefined): Promise<Agent> => {
  const client = await import("undici")
  return new client.Agent({
    connect: { lookup: checkedLookup(filter, resolve), timeout: 10_000 },
    maxHeaderSize: 32_768,
  })
}

type Answer = Awaited<ReturnType<Http["send"]>>

const failureOf = (error: unknown, limit: { readonly signal: AbortSignal; readonly timeout: number }): Answer => {
  if (limit.signal.aborted) {
    return { kind: "failed", reason: "timeout", message: `There was no whole answer within ${limit.timeout} ms.` }
  }
  const refusal = refusalIn(error)
  if (refusal) return { kind: "failed", reason: "refused", message: refusal.message }
  const code = error instanceof Error && "code" in error ? String(error.code) : "no reason given"
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return { kind: "failed", reason: "timeout", message: "The server did not answer in time." }
  }
  if (code === "UND_ERR_INVALID_ARG") {
    return { kind: "failed", reason: "refused", message: "A header of the request is not one that HTTP allows." }
  }
  return { kind: "failed", reason: "unreachable", message: `The server could not be reached (${code}).` }
}

/** Sockets that tried several addresses throw the reasons together. */
const refusalIn = (error: unknown): RefusedAddress | undefined => {
  if (error instanceof RefusedAddress) return error
  if (error instanceof AggregateError) return error.errors.map(refusalIn).find((found) => found !== undefined)
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined
}
