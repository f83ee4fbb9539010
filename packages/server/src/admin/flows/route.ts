import { isTypeOf } from "@gatewright/flow"
import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { categorisationOf } from "../categories/categorisation-of.ts"
import type { Services } from "../services.ts"
import { goLive } from "../versions/go-live.ts"
import { changeFlowHandler } from "./change-flow.ts"
import * as contract from "./contract.ts"
import { createFlowHandler } from "./create-flow.ts"
import { deleteFlowHandler } from "./delete-flow.ts"
import { duplicateFlowHandler } from "./duplicate-flow.ts"
import { exportFlowHandler } from "./export-flow.ts"
import { flowDetail, noSuchFlow } from "./flow-detail.ts"
import { flowRow } from "./flow-row.ts"
import { saveFlowHandler } from "./save-flow.ts"

/** The flow list and everything that is done to one flow. */
export const flowRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, config } = services

  mount(app, contract.listFlows, async ({ params: { tenant }, query }) => {
    const [{ flows, total }, tags] = await Promise.all([
      store.flows.list({ tenant, ...query }),
      store.flows.tags({ tenant, category: query.category }),
    ])
    return { flows: flows.map((flow) => flowRow(flow, { tenant, config })), total, tags: [...tags] }
  })

  mount(app, contract.createFlow, createFlowHandler(services))
  mount(app, contract.getFlow, ({ params: { tenant, flow } }) => flowDetail(flow, { tenant, services }))
  mount(app, contract.saveFlow, saveFlowHandler(services))
  mount(app, contract.changeFlow, changeFlowHandler(services))
  mount(app, contract.exportFlow, exportFlowHandler(services))

  mount(app, contract.publishFlow, async ({ params: { tenant, flow }, caller }) => {
    const refusal = await allOrNothing(store, async (tx) => {
      const found = await tx.flows.get({ tenant, flow })
      if (!found) return noSuchFlow(flow)
      if (!found.flow.live)
        return refuse("flow.not-active", "The flow is inactive. Activate it: its draft is then what runs.")
      return goLive({ tenant, flow, revision: found.flow.revision }, { tx, services, caller })
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  })

  mount(app, contract.duplicateFlow, duplicateFlowHandler(services))

  mount(app, contract.deleteFlow, deleteFlowHandler(services))

  mount(app, contract.restoreFlow, async ({ params: { tenant, flow }, caller }) => {
    const refusal = await allOrNothing(store, async (tx) => {
      const result = await tx.flows.restore({ tenant, flow, by: caller.name })
      if (result.kind !== "restored") return noSuchFlow(flow)
      const { category, type } = result.flow
      if (!isTypeOf({ category, type }, await categorisationOf(tx, tenant))) {
        return refuse("flow.wrong-type", `The flow type “${type}” of “${category}” was deleted. Define it again first.`)
      }
      await tx.audit.append({ tenant, by: caller.name, action: "flow.restored", subject: flow })
      return undefined
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  })
}
