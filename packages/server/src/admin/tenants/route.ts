import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import { createTenant, listTenants, reservedTenantIds } from "./contract.ts"
import { tenantsOf } from "./tenants-of.ts"

/** Tenants: list and create. */
export const tenantRoutes = (app: FastifyInstance, { store }: Services): void => {
  mount(app, listTenants, async ({ caller }) => ({
    tenants: (await tenantsOf(caller, store)).map(({ id, name }) => ({ id, name })),
  }))

  mount(app, createTenant, async ({ body, caller }) => {
    if (reservedTenantIds.includes(body.id)) {
      return refuse("tenant.reserved", `“${body.id}” is an address of the server itself. Choose another id.`)
    }
    return store.transaction(async (tx) => {
      const created = await tx.tenants.create(body)
      if (created.kind === "taken")
        return refuse("tenant.taken", `There is a tenant “${body.id}” already. Choose another id.`)
      await tx.audit.append({ tenant: body.id, by: caller.name, action: "tenant.created", subject: body.id })
      return { id: created.tenant.id, name: created.tenant.name }
    })
  })
}
