import type { End } from "@gatewright/engine"
import type { FastifyReply } from "fastify"
import { sessionCookie } from "./visitor.ts"

/** Gives the browser the session that a run made, or takes away the one that it ended. */
export const keepSession = (
  reply: FastifyReply,
  { session, endedSession }: End,
  { tenant, secure }: { readonly tenant: string; readonly secure: boolean },
): void => {
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const
  if (session)
    void reply.setCookie(sessionCookie(tenant), session.token, { ...options, expires: new Date(session.expiresAt) })
  else if (endedSession) void reply.clearCookie(sessionCookie(tenant), options)
}
