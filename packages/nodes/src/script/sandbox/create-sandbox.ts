import type { Scripts } from "@gatewright/engine"
import { isJsonObject } from "@gatewright/flow"
import { readJson } from "../../running/read-json.ts"
import { semaphore } from "./semaphore.ts"
import type { ScriptLimits } from "./run-in-quickjs.ts"
import { startSeat, type Seat } from "./seat.ts"

/** The sandbox for scripts, and the way to stop its threads. */
export interface Sandbox extends Scripts {
  readonly close: () => Promise<void>
}

type Result = Awaited<ReturnType<Scripts["run"]>>

/** Scripts that wait for a thread; more than these are turned away at once. */
const longestQueue = 1000

/**
 * Runs scripts in a few threads, each script in a fresh QuickJS machine inside WebAssembly: it has the language and
 * nothing of the host. Time, memory and the size of the result are limited; a thread that does not come back is ended and
 * replaced. Threads start when they are needed.
 *
 * @param workers threads at most
 * @param timeoutMs what a script may take, in milliseconds
 * @param memoryBytes what a script may hold
 */
export const createSandbox = ({
  workers = 2,
  timeoutMs = 1000,
  memoryBytes = 32 * 1024 * 1024,
}: { readonly workers?: number } & Partial<ScriptLimits> = {}): Sandbox => {
  const idle: Seat[] = []
  const all = new Set<Seat>()
  const places = semaphore({ places: workers, longestQueue })
  let closed = false

  const freshSeat = (): Seat => {
    const seat = startSeat({ timeoutMs, memoryBytes })
    all.add(seat)
    return seat
  }

  const inSeat = async (code: string, input: string): Promise<Result> => {
    if (closed) return failed("The sandbox is closed.")
    const seat = idle.pop() ?? freshSeat()
    const report = await seat.run({ code, input })
    if (report.worn) all.delete(seat)
    else idle.push(seat)
    return report.kind === "left" ? resultOf(report.text) : failed(report.message)
  }

  const run = async (code: string, input: string): Promise<Result> => {
    const place = await places.take()
    if (place === undefined) return failed("Too many scripts are waiting.")
    try {
      return await inSeat(code, input)
    } finally {
      place.free()
    }
  }

  return {
    run: ({ code, variables }) => run(code, JSON.stringify(variables)),
    close: async () => {
      closed = true
      await Promise.all([...all].map((seat) => seat.end()))
      all.clear()
    },
  }
}

/** What a script left is text from a stranger: read with care, and looked at before it is believed. */
const resultOf = (text: string): Result => {
  const left = readJson(text)
  if (!isJsonObject(left)) return failed("The data that the script left can't be read as JSON, or is nested too deep.")
  const { output, data = null } = left
  return typeof output === "string" && output !== ""
    ? { kind: "left", output, data }
    : failed('The script must name an output: exit("output", data).')
}

const failed = (message: string): Result => ({ kind: "failed", message })
