import type { FlowDocument } from "@gatewright/flow"
import { watchedStep, type WatchedStep } from "../../journey/watch-run.ts"
import type { DebugLinkRecord } from "../../store/debug-link-store.ts"
import { runStep } from "../runs/run-step.ts"
import type { Services } from "../services.ts"
import type { DebugEvents } from "./contract.ts"

/** What a follower of a debug link knows already. */
interface Known {
  readonly run: string | undefined
  readonly after: number
}

/** What has happened by now. */
export const debugEvents = async (
  { tenant, link, known }: { readonly tenant: string; readonly link: DebugLinkRecord; readonly known: Known },
  { store, clock, world }: Services,
): Promise<DebugEvents> => {
  const canOpen = clock.now() < link.expiresAt && !(link.singleUse && link.usedAt !== null)
  const run = await store.traces.newestRun({ tenant, link: link.id })
  if (run === undefined) {
    const over = !canOpen && !justOpened(link, clock.now())
    return { run: null, status: "waiting", steps: [], libraries: {}, over }
  }
  // The status is read before the steps: once it says that the run is over, all of them are written.
  const status = await statusOf({ tenant, run }, store)
  const place = { tenant, link: link.id, run }
  const added = await store.traces.steps({ ...place, after: run === known.run ? known.after : 0 })
  const found = added.flatMap(({ number, step }) => {
    const read = watchedStep(step, place, world.vault)
    return read ? [{ number, ...read }] : []
  })
  return {
    run,
    status,
    steps: found.map(({ number, step }) => ({ number, ...runStep(step) })),
    libraries: await librariesOf(found, { tenant, flow: link.flow, store }),
    over: status !== "active" && !canOpen,
  }
}

/** A run that was opened a moment ago has no step yet. */
const justOpened = ({ usedAt }: DebugLinkRecord, now: number): boolean => usedAt !== null && now - usedAt < 60_000

/** A run before its first screen is in no row; one that is over has a trace, as all debug runs have. */
const statusOf = async (run: { readonly tenant: string; readonly run: string }, store: Services["store"]) =>
  (await store.traces.get(run))?.status ?? "active"

const librariesOf = async (
  steps: readonly WatchedStep[],
  { tenant, flow, store }: { readonly tenant: string; readonly flow: string; readonly store: Services["store"] },
): Promise<Readonly<Record<string, FlowDocument>>> => {
  const digests = new Map(steps.map(({ step, digest }) => [step.flowId, digest]))
  digests.delete(flow)
  const libraries: Record<string, FlowDocument> = {}
  for (const [id, digest] of digests) {
    const content = await store.contents.byDigest({ tenant, digest })
    if (content) libraries[id] = content.document
  }
  return libraries
}
