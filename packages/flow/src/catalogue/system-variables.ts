import type { MadeVariable } from "./node-definition.ts"

/**
 * The variables that every run has (P7.1). The attributes of `user`, `session` and `client` are the tenant's own, so that
 * nobody can tell them here.
 */
export const systemVariables: readonly MadeVariable[] = [
  { name: "flow", fields: ["id", "tenant", "url", "language", "query", "error"] },
  { name: "user" },
  { name: "session" },
  { name: "client" },
  { name: "request", fields: ["ip", "userAgent", "country", "body"] },
]
