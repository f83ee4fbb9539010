import type { FlowDocument } from "@gatewright/flow"
import { type DebugEvents, type RunStep, watchDebugLink } from "@gatewright/server/contract"
import { useEffect, useState } from "react"
import { problemOf } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"

/** A debug run as far as it is known. */
export interface DebugRun {
  readonly run: string | null
  readonly status: DebugEvents["status"]
  readonly steps: readonly RunStep[]
  /** By flow id: the library flows that it went into. */
  readonly libraries: Readonly<Record<string, FlowDocument>>
  readonly over: boolean
  /** Whether the server does not answer at the moment. */
  readonly isLost: boolean
  /** Why nothing more can be seen: the link is gone, or whoever looks may not any more. */
  readonly error?: unknown
}

const begin: DebugRun = { run: null, status: "waiting", steps: [], libraries: {}, over: false, isLost: false }

interface OneLink {
  readonly tenant: string
  readonly flow: string
  readonly link: string
}

/** Follows the newest run of a debug link, step by step, until nothing more can come. */
export const useDebugEvents = ({ tenant, flow, link }: OneLink): DebugRun => {
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
  params: OneLink,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (run: DebugRun) => void },
): Promise<void> => {
  let known = begin
  while (!signal.aborted && !known.over) {
    const { run, status, steps } = known
    try {
      const query = { ...(run !== null && { run }), status, after: steps.length, wait: 20 }
      const events = await call(watchDebugLink, { params, query, signal })
      known = takenEvents(known, events)
      // A server that is busy or about to stop answers at once.
      if (events.steps.length === 0) await pause(signal, 250)
    } catch (error) {
      if (signal.aborted) return
      const isFinal = isLasting(problemOf(error)?.status)
      known = isFinal ? { ...known, isLost: false, over: true, error } : { ...known, isLost: true }
      if (!isFinal) await pause(signal, 2000)
    }
    if (!signal.aborted) tell(known)
  }
}

/** Who may not look, or a link that is gone: asking again helps nobody. A server that is busy or begins anew is waited for. */
const isLasting = (status: number | undefined): boolean => status !== undefined && status < 500 && status !== 429

/** What is known once an answer came: of another run nothing was known. */
export const takenEvents = (known: DebugRun, { run, status, steps, libraries, over }: DebugEvents): DebugRun => {
  const before = run === known.run ? known : begin
  return {
    run,
    status,
    steps: steps.length === 0 ? before.steps : [...before.steps, ...steps],
    libraries: Object.keys(libraries).length === 0 ? before.libraries : { ...before.libraries, ...libraries },
    over,
    isLost: false,
  }
}

const pause = (signal: AbortSignal, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true })
  })
