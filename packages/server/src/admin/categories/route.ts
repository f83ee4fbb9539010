import type { FastifyInstance } from "fastify"
import { categories, flowTypeLabel, type CategoryId } from "@gatewright/flow"
import { mount } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import { listCategories } from "./contract.ts"

/** The categories with the number of flows in each. */
export const categoryRoutes = (app: FastifyInstance, { store }: Services): void => {
  mount(app, listCategories, async ({ params }) => {
    const counts = await store.flows.countByCategory(params.tenant)
    return {
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      categories: categories.map(({ id, label, types }) => ({
        id,
        label,
        ...looks[id],
        asksForType: id === "custom" ? ("typed" as const) : types.length > 1 ? ("pick" as const) : ("no" as const),
        types: types.map((type) => ({ id: type, label: flowTypeLabel(type) })),
        flows: counts.get(id) ?? 0,
      })),
    }
  })
}

const looks: Readonly<Record<CategoryId, { readonly description: string; readonly color: string }>> = {
  authentication: { description: "Sign people in and out, with every step in between.", color: "#2f4fd8" },
  "self-service": {
    description: "What people do to their own account: register, change or reset a password.",
    color: "#0f7b6c",
  },
  admin: {
    description: "What an administrator does to somebody's account: invite, lock, unlock, delete.",
    color: "#b4540a",
  },
  api: { description: "Calls between systems: JSON in, JSON out, no page.", color: "#6b4fd0" },
  consent: { description: "Ask people what an application may see and do.", color: "#a3307a" },
  libraries: { description: "Parts that other flows call. They can't be run alone.", color: "#4b5975" },
  custom: { description: "Any journey of your own, under a name of your own.", color: "#8a6d00" },
}
