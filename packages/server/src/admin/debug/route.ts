import { setTimeout } from "node:timers/promises"
import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refusedMeanwhile } from "../../http/refused-meanwhile.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"
import type { DebugLinkRecord } from "../../store/debug-link-store.ts"
import type { Services } from "../services.ts"
import { addDebugLinkHandler } from "./add-debug-link.ts"
import { addDebugLink, getDebugLink, listDebugLinks, revokeDebugLink, watchDebugLink } from "./contract.ts"
import { debugEvents } from "./debug-events.ts"
import { debugLinkRow } from "./debug-link-row.ts"
import { findDebugLink, noSuchLink } from "./find-debug-link.ts"
import { revokeDebugLinkHandler } from "./revoke-debug-link.ts"
import { waitingRoom } from "./waiting-room.ts"

/** Debug links, and what their runs do while they do it (P8.6). */
export const debugRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, clock } = services
  let closing = false
  const { enter } = waitingRoom()
  app.addHook("preClose", async () => {
    closing = true
  })

  mount(app, addDebugLink, addDebugLinkHandler(services))

  mount(app, listDebugLinks, async ({ params }) => {
    if (!(await store.flows.get(params))) return noSuchFlow(params.flow)
    return { links: (await store.debugLinks.list(params)).map(debugLinkRow) }
  })

  mount(app, revokeDebugLink, revokeDebugLinkHandler(services))

  mount(app, getDebugLink, async ({ params }) => {
    const link = await findDebugLink(params, store)
    const content = link && (await contentOf(link, { ...params, store }))
    return content ? { link: debugLinkRow(link), document: content.document } : noSuchLink()
  })

  // Long polling on the database: whichever server the run is on, and whatever proxy is between.
  mount(app, watchDebugLink, async ({ params, query: { run, status, after, wait }, request }) => {
    const { tenant } = params
    const leave = enter(tenant)
    const until = clock.now() + (leave ? wait * 1000 : 0)
    try {
      for (let hasWaited = false; ; hasWaited = true) {
        const link = await findDebugLink(params, store)
        if (!link) return noSuchLink()
        const events = await debugEvents({ tenant, link, known: { run, after } }, services)
        const isNews = events.steps.length > 0 || events.over || events.status !== (status ?? "waiting")
        if (isNews || closing || request.raw.destroyed || clock.now() >= until) {
          return (hasWaited ? await refusedMeanwhile(request, services) : undefined) ?? events
        }
        await setTimeout(pause)
      }
    } finally {
      leave?.()
    }
  })
}

const contentOf = async (
  { revision, content }: DebugLinkRecord,
  { tenant, flow, store }: { readonly tenant: string; readonly flow: string; readonly store: Services["store"] },
) =>
  content === null
    ? (await store.revisions.get({ tenant, flow, revision }))?.content
    : store.contents.get({ tenant, key: content })

/** How often the database is asked for the next step, in milliseconds. */
const pause = 250
