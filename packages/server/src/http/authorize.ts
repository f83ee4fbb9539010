import type { FastifyInstance, FastifyRequest } from "fastify"
import { allows, roles, scopesOfRole, type Role, type Scope } from "../admin/access.ts"
import type { Store } from "../store/store.ts"
import type { Caller } from "./caller.ts"
import { sendRefusal } from "./mount.ts"
import { refuse, type Refusal } from "./refusal.ts"

/**
 * Holds every endpoint to its `access`, before a body is read. Who has no business in a tenant gets the same answer as for
 * one that does not exist; who has some is told which right is missing and who has it.
 */
export const authorizeCallers = (app: FastifyInstance, store: Store): void => {
  app.addHook("onRequest", async (request, reply) => {
    if (request.is404) return
    const refusal = await refusalOf(request, store)
    if (refusal) return sendRefusal(reply, refusal)
  })
}

/** The refusal of a caller who has none of these rights in the tenant; nothing where they have one. */
export const withoutRight = (
  caller: Caller,
  { tenant, anyOf }: { readonly tenant: string; readonly anyOf: readonly Scope[] },
): Refusal | undefined => {
  const granted = caller.scopesIn(tenant)
  if (anyOf.some((scope) => allows(granted, scope))) return undefined
  const who = caller.kind === "token" ? "This token does not have it." : "Your role does not have it."
  const has = roles.filter((role) => anyOf.some((scope) => scopesOfRole[role].includes(scope)))
  return refuse("access.denied", `This needs the right ${inWords(anyOf)}. ${who} ${rolesInWords(has)} it.`)
}

/** Why the caller of a request may not have its answer. */
export const refusalOf = async (request: FastifyRequest, store: Store): Promise<Refusal | undefined> => {
  const { caller } = request
  const access = request.routeOptions.config.endpoint?.access
  switch (access) {
    // A route that is no endpoint of ours: nobody has decided who may call it.
    case undefined:
      return refuse("access.denied", "Nobody may call this address.")
    case "public":
    case "signed-in":
      return undefined
    case "installation":
      return caller.isOwner
        ? undefined
        : refuse("access.denied", "This needs an owner of the installation. Ask one, or use the administration token.")
    default: {
      const tenant = tenantIn(request.params)
      const known = tenant !== undefined && caller.scopesIn(tenant).length > 0 && (await store.tenants.get(tenant))
      if (!known) return refuse("tenant.not-found", `There is no tenant “${tenant ?? ""}” here.`)
      return withoutRight(caller, { tenant, anyOf: typeof access === "string" ? [access] : access })
    }
  }
}

const tenantIn = (params: unknown): string | undefined =>
  typeof params === "object" && params !== null && "tenant" in params && typeof params.tenant === "string"
    ? params.tenant
    : undefined

const inWords = (scopes: readonly Scope[]): string => scopes.map((scope) => `“${scope}”`).join(" or ")

/** `Owners and publishers have`. */
const rolesInWords = (has: readonly Role[]): string => {
  const words = has
    .map((role) => `${role}s`)
    .join(", ")
    .replace(/, (\w+)$/, " and $1")
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} have`
}
