import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import { categorisationOf } from "./categorisation-of.ts"
import * as contract from "./contract.ts"
import { deleteCategoryHandler, deleteTypeHandler } from "./delete-definition.ts"
import { definitionRow, flowCounts } from "./definition-row.ts"
import { putCategoryHandler, putTypeHandler } from "./put-definition.ts"
import { shownCategories } from "./shown-categories.ts"

/** The categories with the number of flows in each, and the definitions of those that are not built in (P1). */
export const categoryRoutes = (app: FastifyInstance, services: Services): void => {
  const { store } = services

  mount(app, contract.listCategories, async ({ params: { tenant }, request, reply }) => {
    const counts = await store.flows.countByCategory(tenant)
    const own = await categorisationOf(store, tenant)
    void reply.header("vary", "accept-language")
    return {
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      categories: [...shownCategories(own, { counts, acceptLanguage: request.headers["accept-language"] })],
    }
  })

  mount(app, contract.getCategorisation, async ({ params: { tenant } }) => {
    const { categories, types } = await store.categories.list(tenant)
    const counts = await flowCounts(store, tenant, types)
    return {
      categories: categories.map((kept) => definitionRow(kept, counts.inCategory(kept.definition.name))),
      types: types.map(({ definition: { category, ...definition }, ...kept }) => ({
        category,
        ...definitionRow({ definition, ...kept }, counts.ofType(category, definition.name)),
      })),
    }
  })

  mount(app, contract.putCategory, putCategoryHandler(services))
  mount(app, contract.putType, putTypeHandler(services))
  mount(app, contract.deleteCategory, deleteCategoryHandler(services))
  mount(app, contract.deleteType, deleteTypeHandler(services))
}
