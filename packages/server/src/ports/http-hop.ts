import type { HttpRequest } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import { hashToken } from "./hash-token.ts"
import type { Hop } from "./http-exchange.ts"

/** The request that a flow asked for, as it goes out; or why it does not. */
export const firstHop = (
  request: HttpRequest,
): { readonly kind: "next"; readonly hop: Hop } | { readonly kind: "refused"; readonly message: string } => {
  if (!URL.canParse(request.url)) return { kind: "refused", message: "The address is not a URL." }
  const url = new URL(request.url)
  const problem = problemOf(url)
  if (problem !== undefined) return { kind: "refused", message: problem }
  const given = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  const reserved = given.find(([name]) => reservedHeaders.has(name))
  if (reserved) return { kind: "refused", message: `The header ${reserved[0]} is set by the client itself.` }
  const headers = new Map<string, string | Secret>([
    ["user-agent", "gatewright"],
    ["accept-encoding", "identity"],
    // A structured string (draft-ietf-httpapi-idempotency-key-header). Hashed: the key names a run.
    ...(request.method === "GET" ? [] : [["idempotency-key", `"${hashToken(request.key)}"`] as const]),
    ...given,
  ])
  return { kind: "next", hop: { method: request.method, url, headers, body: request.body } }
}

/** Where an answer sends the client next (RFC 9110 section 15.4). */
export const nextHop = (
  { method, url, headers, body }: Hop,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
):
  | { readonly kind: "none" }
  | { readonly kind: "next"; readonly hop: Hop }
  | { readonly kind: "refused"; readonly message: string } => {
  const location = answer.headers.location
  if (!redirects.has(answer.status) || location === undefined) return { kind: "none" }
  if (!URL.canParse(location, url.href))
    return { kind: "refused", message: "The answer redirects to what is not a URL." }
  const target = new URL(location, url)
  const problem = problemOf(target)
  if (problem !== undefined) return { kind: "refused", message: `The answer redirects elsewhere. ${problem}` }
  if (url.protocol === "https:" && target.protocol === "http:") {
    return { kind: "refused", message: "The answer redirects from https to http." }
  }
  // 307 and 308 keep the request as it is; the others have become GET in all clients (RFC 9110 section 15.4.4).
  const repeats = answer.status === 307 || answer.status === 308
  const sentBody = repeats ? body : undefined
  const elsewhere = target.origin !== url.origin
  if (elsewhere && sentBody instanceof Secret) {
    return { kind: "refused", message: "The answer redirects a body that holds a secret to another server." }
  }
  const kept = Array.from(headers).filter(
    ([name, value]) =>
      !(elsewhere && isPrivateTo(name, value)) && (sentBody !== undefined || !name.startsWith("content-")),
  )
  return {
    kind: "next",
    hop: { method: repeats ? method : "GET", url: target, headers: new Map(kept), body: sentBody },
  }
}

const problemOf = (url: URL): string | undefined => {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "Only http and https addresses can be called."
  if (url.username !== "" || url.password !== "") return "An address can't hold a password: use a header."
  return undefined
}

/** What a server must not get that the author did not name. */
const isPrivateTo = (name: string, value: string | Secret): boolean =>
  value instanceof Secret || name === "authorization" || name === "cookie"

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Headers that frame the message or belong to one connection (RFC 9110 sections 7.2, 7.6.1 and 8.6). */
const reservedHeaders: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
])
