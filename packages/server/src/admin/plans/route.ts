import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import { applyPlanHandler } from "./apply-plan.ts"
import { applyRow } from "./apply-row.ts"
import { applyPlan, listApplies, planFiles, undoApply } from "./contract.ts"
import { asText, withPlanBodies } from "./plan-body.ts"
import { withPlanning } from "./planning.ts"
import { undoApplyHandler } from "./undo-apply.ts"

/** What files would do, doing it, and taking it back. */
export const planRoutes = (app: FastifyInstance, services: Services): void => {
  const { store } = services

  withPlanBodies(app, (scope) => {
    mount(scope, asText(planFiles), ({ params: { tenant }, query: { detail }, body, reply }) =>
      withPlanning({ body, of: "planFiles", detail }, { tenant, services }, async (planning) => {
        const planned = await planning.plan(await planning.lookUp(store), store)
        void reply.type("application/json; charset=utf-8")
        return planned.answer
      }),
    )
    mount(scope, asText(applyPlan), applyPlanHandler(services))
  })

  mount(app, listApplies, async ({ params: { tenant } }) => ({
    applies: (await store.applies.list({ tenant, limit: 200 })).map(applyRow),
  }))

  mount(app, undoApply, undoApplyHandler(services))
}
