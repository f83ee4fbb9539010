import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"
import type { Services } from "../services.ts"
import { getOrigin, mergeOrigin } from "./contract.ts"
import { mergeOriginHandler } from "./merge-origin.ts"
import { sourceNow } from "./source-now.ts"

/** Where flows came from, and merging with what became of that. */
export const originRoutes = (app: FastifyInstance, services: Services): void => {
  const { store } = services

  mount(app, getOrigin, async ({ params: { tenant, flow } }) => {
    const found = await store.flows.get({ tenant, flow })
    if (!found) return noSuchFlow(flow)
    const origin = await store.origins.get({ tenant, flow })
    if (!origin) return { origin: null }
    const { kind, source, at, base } = origin
    const now = await sourceNow(origin, { tenant, store })
    return { origin: { kind, source, at: new Date(at).toISOString(), base: base.document, now } }
  })

  mount(app, mergeOrigin, mergeOriginHandler(services))
}
