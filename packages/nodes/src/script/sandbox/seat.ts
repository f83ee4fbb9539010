import { Worker } from "node:worker_threads"
import { tookLonger, type ScriptLimits, type ScriptReport } from "./run-in-quickjs.ts"

/** How a script came out. After a `worn` report the seat has ended. */
type SeatReport = ScriptReport & { readonly worn: boolean }

/** A thread in which one script after the other runs. */
export interface Seat {
  /** Runs one script; the next one only after the report. */
  readonly run: (script: { readonly code: string; readonly input: string }) => Promise<SeatReport>
  readonly end: () => Promise<void>
}

/** What the thread says: that it can begin, or how a script came out. */
export type SeatMessage = { readonly kind: "ready" } | SeatReport

/** What a thread gets to start, and beyond the time of the script to report by itself, in milliseconds. */
const startTime = 15_000
const grace = 1000

// TypeScript while it is developed, and JavaScript beside this file once it is built.
const program = new URL(`./sandbox-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url)

export const startSeat = (limits: ScriptLimits): Seat => {
  const worker = new Worker(program, {
    workerData: limits,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
  })
  // `exit` tells it as well; an error that nobody listens to would end the whole process.
  worker.on("error", () => undefined)
  const started = nextMessage(worker, startTime)
  worker.unref()

  const ask = async (script: { readonly code: string; readonly input: string }): Promise<SeatReport> => {
    const first = await started
    if (first.kind === "silent") return broken(first.ended ? ended : "The sandbox could not be started.")
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(script)
    const answer = await nextMessage(worker, limits.timeoutMs + grace)
    if (answer.kind === "left" || answer.kind === "failed") return answer
    return broken(answer.kind === "silent" && answer.ended ? ended : tookLonger(limits.timeoutMs))
  }

  return {
    run: async (script) => {
      worker.ref()
      const report = await ask(script)
      worker.unref()
      if (report.worn) void worker.terminate()
      return report
    },
    end: async () => {
      await worker.terminate()
    },
  }
}

const ended = "The sandbox was ended."

const broken = (message: string): SeatReport => ({ kind: "failed", message, worn: true })

type Heard = SeatMessage | { readonly kind: "silent"; readonly ended: boolean }

/** The next message of a thread, or that there was none: the thread ended, or the time is over. */
const nextMessage = (worker: Worker, time: number): Promise<Heard> =>
  new Promise((resolve) => {
    const hear = (heard: Heard): void => {
      clearTimeout(timer)
      worker.off("message", hear)
      worker.off("exit", end)
      resolve(heard)
    }
    const end = () => hear({ kind: "silent", ended: true })
    const timer = setTimeout(() => hear({ kind: "silent", ended: false }), time)
    worker.on("message", hear)
    worker.on("exit", end)
  })
