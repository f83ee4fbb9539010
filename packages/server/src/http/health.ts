import type { FastifyInstance } from "fastify"
import type { Services } from "../admin/services.ts"

/** `/healthz`: the process answers. `/readyz`: so does its database. */
export const healthRoutes = (app: FastifyInstance, { store, version }: Services): void => {
  app.get("/healthz", async () => ({ status: "ok", version }))
  app.get("/readyz", async (_request, reply) => {
    const ready = await store.ping().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ok" : "the database does not answer" })
  })
}
