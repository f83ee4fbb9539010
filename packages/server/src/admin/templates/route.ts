import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import { getTemplate, listTemplates } from "./contract.ts"

/** The starter gallery. */
export const templateRoutes = (app: FastifyInstance, { templates }: Services): void => {
  mount(app, listTemplates, async () => ({
    templates: [...(await templates()).values()].map(({ id, document: { flow } }) => ({
      id,
      name: flow.name,
      description: flow.description,
      category: flow.category,
      type: flow.type,
      languages: Object.keys(flow.texts.languages),
      nodes: flow.nodes.length,
    })),
  }))

  mount(app, getTemplate, async ({ params }) => {
    const template = (await templates()).get(params.template)
    return template
      ? { document: template.document }
      : refuse("template.not-found", `There is no template “${params.template}”.`)
  })
}
