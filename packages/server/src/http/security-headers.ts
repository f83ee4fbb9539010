import type { FastifyInstance } from "fastify"

/** Without a policy of its own an answer may do nothing at all in a browser: a new route is closed until it says otherwise. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * Headers that every answer carries; pages have a Content-Security-Policy of their own, and files may be kept. Source: OWASP
 * Secure Headers Project.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": closedPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}

/** Puts the security headers on every answer. */
export const addSecurityHeaders = (app: FastifyInstance): void => {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(securityHeaders)
  })
}
