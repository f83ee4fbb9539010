import type { FastifyRequest } from "fastify"
import type { Visitor } from "./journeys.ts"

/** The cookie of a person's session in a tenant. It stands for the whole site, as applications of the tenant ask for it too. */
export const sessionCookie = (tenant: string): string => `gatewright_session_${tenant}`

/** What a request says about the person and their browser. A country is believed where a trusted proxy forwards the request. */
export const visitorOf = (request: FastifyRequest, tenant: string): Visitor => {
  const isForwarded = request.ips !== undefined && request.ips.length > 1
  const country = isForwarded ? (request.headers["cf-ipcountry"] ?? request.headers["x-country"]) : undefined
  return {
    ip: request.ip,
    userAgent: request.headers["user-agent"] ?? "",
    country: typeof country === "string" && /^[A-Z]{2}$/.test(country) ? country : "",
    acceptLanguage: request.headers["accept-language"],
    session: request.cookies[sessionCookie(tenant)],
  }
}
