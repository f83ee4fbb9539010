import autocannon from "autocannon"
import { cpuSeconds } from "../measuring/cpu-seconds.ts"
import type { JourneyServer } from "./one-statement-server.ts"

/** How many answers a run gets after its first screen. */
export const answers = 5

/** What one step took: of the clock, and of the server's processor. */
export interface Load {
  readonly micros: number
  readonly cpuMicros: number
}

/** Ten people walk through runs as fast as they can: each begins a run and answers its form, again and again. */
export const load = async (
  { url, pid }: JourneyServer,
  { flow, seconds }: { flow: string; seconds: number },
): Promise<Load> => {
  const before = cpuSeconds(pid)
  let wrong = 0
  const keep = (status: number, body: string, context: object): void => {
    const { kind, run, step } = status === 200 ? JSON.parse(body) : { kind: "refused" }
    if (kind !== "screen") wrong += 1
    Object.assign(context, { run, step })
  }
  const post = { method: "POST", headers: { "content-type": "application/json" } } as const
  const { requests, duration } = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    requests: [
      { ...post, path: `/api/journey/default/flows/${flow}`, body: "{}", onResponse: keep },
      ...Array.from({ length: answers }, () => ({
        ...post,
        path: "/api/journey/default/run",
        setupRequest: (request: autocannon.Request, shown: Shown) => ({
          ...request,
          body: answerText(shown),
        }),
        onResponse: keep,
      })),
    ],
  })
  if (wrong > 0) throw new Error(`${wrong} answers of ${url} were no screens`)
  return {
    micros: (duration / requests.total) * 1e6,
    cpuMicros: ((cpuSeconds(pid) - before) / requests.total) * 1e6,
  }
}

/** An answer that the form takes and the flow does not. */
export const answerText = ({ run, step }: Shown): string =>
  JSON.stringify({ run, step, action: "submit", fields: { username: "ann@example.com", word: "abracadabra" } })

/** What an answer needs of the screen before it. */
export interface Shown {
  readonly run?: string
  readonly step?: string
}
