import type { FastifyInstance } from "fastify"
import type { Store } from "../../store/store.ts"
import { sendRefusal } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"

/** Answers every address below a tenant that does not exist with the same problem, before a handler runs. */
export const requireTenant = (app: FastifyInstance, store: Store): void => {
  app.addHook("preHandler", async (request, reply) => {
    const { params } = request
    if (typeof params !== "object" || params === null || !("tenant" in params)) return
    const id = String(params.tenant)
    if (!(await store.tenants.get(id)))
      return sendRefusal(reply, refuse("tenant.not-found", `There is no tenant “${id}” here.`))
  })
}
