import { setTimeout } from "node:timers/promises"
import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import { addDebugLinkHandler } from "./add-debug-link.ts"
import { addDebugLink, getDebugLink, watchDebugLink } from "./contract.ts"
import { debugEvents } from "./debug-events.ts"
import { debugLinkRow } from "./debug-link-row.ts"

/** Debug links, and what their runs do while they do it (P8.6). */
export const debugRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, clock } = services
  let closing = false
  app.addHook("preClose", async () => {
    closing = true
  })

  const find = async ({ tenant, flow, link }: { tenant: string; flow: string; link: string }) => {
    const found = await store.debugLinks.get({ tenant, id: link })
    return found?.flow === flow ? found : undefined
  }

  mount(app, addDebugLink, addDebugLinkHandler(services))

  mount(app, getDebugLink, async ({ params }) => {
    const link = await find(params)
    const saved = link && (await store.revisions.get({ ...params, revision: link.revision }))
    return saved ? { link: debugLinkRow(link), document: saved.content.document } : noSuchLink()
  })

  // Long polling on the database: whichever server the run is on, and whatever proxy is between.
  mount(app, watchDebugLink, async ({ params, query: { run, status, after, wait }, request }) => {
    const until = clock.now() + wait * 1000
    for (;;) {
      const link = await find(params)
      if (!link) return noSuchLink()
      const events = await debugEvents({ tenant: params.tenant, link, known: { run, after } }, services)
      const isNews = events.steps.length > 0 || events.over || events.status !== (status ?? "waiting")
      if (isNews || closing || request.raw.destroyed || clock.now() >= until) return events
      await setTimeout(pause)
    }
  })
}

/** How often the database is asked for the next step, in milliseconds. */
const pause = 250

const noSuchLink = () =>
  refuse("debug-link.not-found", "There is no such debug link, or it was cleaned away after its end.")
