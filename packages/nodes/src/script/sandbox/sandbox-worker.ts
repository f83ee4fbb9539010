import { parentPort, workerData } from "node:worker_threads"
import { getQuickJS } from "quickjs-emscripten"
import { runInQuickJs } from "./run-in-quickjs.ts"
import type { SeatMessage } from "./seat.ts"

// The thread of a seat: says that it is ready, then runs each script that it gets in a fresh machine and reports.

const limits = workerData
const quickJs = await getQuickJS()

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const say = (message: SeatMessage) => parentPort?.postMessage(message)

const report = (code: string, input: string): SeatMessage => {
  try {
    return { ...runInQuickJs({ quickJs, code, input, limits }), worn: false }
  } catch {
    // The machine itself gave way, and nobody knows in which state it is: the thread is replaced.
    return { kind: "failed", message: "The script broke its sandbox and was ended.", worn: true }
  }
}

parentPort?.on("message", ({ code, input }) => say(report(code, input)))
say({ kind: "ready" })
