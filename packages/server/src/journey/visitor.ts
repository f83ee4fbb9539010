import type { FastifyRequest } from "fastify"
import type { Visitor } from "./journeys.ts"

/** The cookie of a person's session in a tenant. It stands for the whole site, as applications of the tenant ask for it too. */
export const sessionCookie = (tenant: string): string => `gatewright_${tenant}`

/** What a request says about the person and their browser. */
export const visitorOf = (request: FastifyRequest, tenant: string): Visitor => {
  const country = request.headers["cf-ipcountry"] ?? request.headers["x-country"]
  return {
    ip: request.ip,
    userAgent: request.headers["user-agent"] ?? "",
    country: typeof country === "string" && /^[A-Z]{2}$/.test(country) ? country : "",
    acceptLanguage: request.headers["accept-language"],
    session: request.cookies[sessionCookie(tenant)],
  }
}
