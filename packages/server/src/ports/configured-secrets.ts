import type { Config } from "../config.ts"

/**
 * Secrets of the configuration (`GATEWRIGHT_SECRET_<NAME>`) by the name that flows use. Only the tenants that it names have
 * them: whoever designs flows of another one would send them wherever they like.
 */
export const configuredSecrets = (
  { secrets, secretTenants }: Pick<Config, "secrets" | "secretTenants">,
  tenant: string,
): ReadonlyMap<string, string> => (secretTenants.includes(tenant) ? secrets : none)

const none: ReadonlyMap<string, string> = new Map()
