import type { Clock } from "@gatewright/engine"
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Config } from "../config.ts"
import type { Store } from "../store/store.ts"
import { administrationToken, personCaller, tokenCaller, type Caller } from "./caller.ts"
import { sendRefusal } from "./mount.ts"
import { refuse, type Refusal } from "./refusal.ts"
import { hashToken } from "../ports/hash-token.ts"
import { sameText } from "./same-text.ts"

/**
 * The cookie of a console session. Browsers give cookies of a host to all of its ports (RFC 6265 section 8.5): servers on one
 * machine would end each other's sessions, so that its name tells the port where that is not the usual one.
 */
export const consoleCookie = ({ publicUrl }: Pick<Config, "publicUrl">): string =>
  ["gatewright_console", new URL(publicUrl).port].filter(Boolean).join("_")

export interface Authenticating {
  readonly config: Config
  readonly store: Store
  readonly clock: Clock
}

/**
 * Lets only signed-in callers reach an endpoint that does not say `public`: a route without an endpoint of ours is closed.
 * What the caller may do is read anew with each request, so that a right that is taken away is gone at once.
 *
 * A console session must send its CSRF token with everything but reading; a bearer token can't be sent by a foreign
 * page and needs none.
 */
export const authenticateCallers = (app: FastifyInstance, authenticating: Authenticating): void => {
  app.decorateRequest("caller")
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.endpoint?.access === "public" || request.is404) return
    const found = await callerOf(request, authenticating)
    if ("refusal" in found) return sendRefusal(reply, found.refusal)
    request.caller = found.caller
  })
}

type Found = { readonly caller: Caller } | { readonly refusal: Refusal }

/** Who sends a request, as of now. */
export const callerOf = async (request: FastifyRequest, authenticating: Authenticating): Promise<Found> => {
  const { store, config } = authenticating
  const { authorization } = request.headers
  if (authorization !== undefined) return bearerCaller(authorization, authenticating)
  const cookie = request.cookies[consoleCookie(config)]
  const session = cookie ? await store.console.session(hashToken(cookie)) : undefined
  if (!session) return { refusal: refuse("session.required", "Open a sign-in link of this server, or send a token.") }
  const sent = request.headers["x-csrf-token"]
  if (!isReading(request.method) && (typeof sent !== "string" || !sameText(sent, session.csrfToken))) {
    return {
      refusal: refuse(
        "session.csrf",
        "The header x-csrf-token is missing or is not that of the session. Load the console again.",
      ),
    }
  }
  const { person } = session
  if (isDue(person.lastSeenAt, authenticating)) await store.access.seen(person.id)
  return { caller: personCaller(person, await store.access.memberships(person.id)) }
}

/** RFC 6750 section 2.1. */
const bearerCaller = async (authorization: string, authenticating: Authenticating): Promise<Found> => {
  const { store } = authenticating
  const { adminToken } = authenticating.config
  const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (text !== undefined && adminToken !== undefined && sameText(text, adminToken)) {
    return { caller: administrationToken }
  }
  const found = text?.startsWith(apiTokenPrefix) ? await store.access.tokenByHash(hashToken(text)) : undefined
  if (!found) {
    return {
      refusal: refuse("session.wrong-credentials", "The token is not one of this server, was revoked, or has expired."),
    }
  }
  const { tenant, token } = found
  if (isDue(token.lastUsedAt, authenticating)) await store.access.tokenUsed({ tenant, id: token.id })
  return { caller: tokenCaller(found) }
}

/** How API tokens begin, so that scanners find one that lies in the wrong place. */
export const apiTokenPrefix = "gwt_"

/** The last use is noted once a minute at most: reading must not become writing. */
const isDue = (last: number | null, { clock }: Pick<Authenticating, "clock">): boolean =>
  last === null || clock.now() - last >= 60_000

const isReading = (method: string): boolean => method === "GET" || method === "HEAD"
