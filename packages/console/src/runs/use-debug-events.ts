import { type DebugEvents, type RunStep, watchDebugLink } from "@gatewright/server/contract"
import { useEffect, useState } from "react"
import { problemOf } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"

/** A debug run as far as it is known. */
export interface DebugRun {
  readonly run: string | null
  readonly status: DebugEvents["status"]
  readonly steps: readonly RunStep[]
  readonly over: boolean
  /** Whether the server does not answer at the moment. */
  readonly isLost: boolean
}

const begin: DebugRun = { run: null, status: "waiting", steps: [], over: false, isLost: false }

/** Follows the newest run of a debug link, step by step, until nothing more can come. */
export const useDebugEvents = (params: {
  readonly tenant: string
  readonly flow: string
  readonly link: string
}): DebugRun => {
  const { tenant, flow, link } = params
  const [known, setKnown] = useState(begin)
  useEffect(() => {
    const stop = new AbortController()
    void follow({ tenant, flow, link }, { signal: stop.signal, tell: setKnown })
    return () => stop.abort()
  }, [tenant, flow, link])
  return known
}

/** Asks again and again; each answer comes when there is something new, or after the time that the server waits. */
const follow = async (
  params: { readonly tenant: string; readonly flow: string; readonly link: string },
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (run: DebugRun) => void },
): Promise<void> => {
  let known = begin
  while (!signal.aborted && !known.over) {
    const { run, status, steps } = known
    try {
      const query = { ...(run !== null && { run }), status, after: steps.length, wait: 20 }
      known = taken(known, await call(watchDebugLink, { params, query, signal }))
    } catch (error) {
      if (signal.aborted) return
      // Who may not look, or a link that is gone: asking again helps nobody.
      const isFinal = problemOf(error) !== undefined
      known = { ...known, isLost: !isFinal, over: isFinal }
      if (!isFinal) await pause(signal)
    }
    if (!signal.aborted) tell(known)
  }
}

/** What is known once an answer came: of another run nothing was known. */
const taken = (known: DebugRun, { run, status, steps, over }: DebugEvents): DebugRun => ({
  run,
  status,
  steps: run === known.run ? (steps.length === 0 ? known.steps : [...known.steps, ...steps]) : steps,
  over,
  isLost: false,
})

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 2000)
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true })
  })
