/**
 * What somebody may do, one word a right. A person has those of a role, for each tenant; a token has those that it was made
 * with, for one.
 */
export const scopes = [
  /** See flows, versions, plans that were applied, and what connections and secrets are called. */
  "flow:read",
  /** Add, change and delete flows and versions; never what runs. */
  "flow:write",
  /** Take flows out as files. */
  "flow:export",
  /** See what files would do. */
  "flow:plan",
  /** Let files do it; flows arrive inactive, or as drafts. */
  "flow:apply",
  /** Decide what runs: activate, publish, approve, deactivate, make the default. */
  "flow:activate",
  /** Set secrets, connections and bindings; nobody reads a secret. */
  "secret:write",
  /** See tracked runs: what a flow did for somebody, with what they entered. */
  "run:read",
  /** Read and export the audit log. */
  "audit:read",
  /** People, tokens and settings of the tenant; and everything above. */
  "admin",
] as const
export type Scope = (typeof scopes)[number]

export const roles = ["owner", "designer", "publisher", "operator", "auditor"] as const
export type Role = (typeof roles)[number]

export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  owner: scopes,
  designer: ["flow:read", "flow:write", "flow:export", "flow:plan", "flow:apply", "run:read"],
  publisher: ["flow:read", "flow:export", "flow:plan", "flow:apply", "flow:activate"],
  operator: ["flow:read", "flow:export", "flow:plan", "flow:apply", "secret:write", "run:read"],
  auditor: ["flow:read", "run:read", "audit:read"],
}

/** Whether somebody with these rights has that one. */
export const allows = (granted: readonly Scope[], scope: Scope): boolean =>
  granted.includes(scope) || granted.includes("admin")
