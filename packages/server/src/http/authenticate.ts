import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Store } from "../store/store.ts"
import type { Caller } from "./caller.ts"
import { sendRefusal } from "./mount.ts"
import { refuse, type Refusal } from "./refusal.ts"
import { hashToken } from "../ports/hash-token.ts"
import { sameText } from "./same-text.ts"

/** The cookie of a console session. */
export const consoleCookie = "gatewright_console"

/**
 * Lets only signed-in callers reach an endpoint that does not say `public`: a route without an endpoint of ours is closed.
 *
 * A console session must send its CSRF token with everything but reading; a bearer token can't be sent by a foreign
 * page and needs none.
 */
export const authenticateCallers = (
  app: FastifyInstance,
  { store, adminToken }: { store: Store; adminToken: string | undefined },
): void => {
  app.decorateRequest("caller")
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.endpoint?.access === "public" || request.is404) return
    const found = await callerOf(request, { store, adminToken })
    if ("refusal" in found) return sendRefusal(reply, found.refusal)
    request.caller = found.caller
  })
}

type Found = { readonly caller: Caller } | { readonly refusal: Refusal }

const callerOf = async (
  request: FastifyRequest,
  { store, adminToken }: { store: Store; adminToken: string | undefined },
): Promise<Found> => {
  const { authorization } = request.headers
  if (authorization !== undefined) return bearerCaller(authorization, adminToken)
  const cookie = request.cookies[consoleCookie]
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
  return { caller: { kind: "person", id: session.person.id, name: session.person.name } }
}

/** RFC 6750 section 2.1. */
const bearerCaller = (authorization: string, adminToken: string | undefined): Found => {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (token !== undefined && adminToken !== undefined && sameText(token, adminToken)) {
    return { caller: { kind: "token", id: "admin-token", name: "Administration token" } }
  }
  return { refusal: refuse("session.wrong-credentials", "The token is not one of this server.") }
}

const isReading = (method: string): boolean => method === "GET" || method === "HEAD"
