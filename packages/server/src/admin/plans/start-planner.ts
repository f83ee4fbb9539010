import { Worker } from "node:worker_threads"
import type { Catalogue } from "@gatewright/flow"
import { createPlanner, type Planner } from "./planner.ts"

/** A planner, wherever it runs. End it when it is done with. */
export type StartedPlanner = {
  readonly [Name in keyof Planner]: (...words: Parameters<Planner[Name]>) => Promise<ReturnType<Planner[Name]>>
} & { readonly end: () => Promise<void> }

/** Up to this many bytes a request is planned where it comes in: that takes less time than to start a thread. */
const small = 512 * 1024

/**
 * Starts a planner for a request of that size. A large one has a thread of its own, so that the server goes on answering
 * others: a thousand flows take seconds.
 */
export const startPlanner = async (bytes: number, catalogue: Catalogue): Promise<StartedPlanner> => {
  if (bytes <= small) return plannerHere(createPlanner(catalogue))
  const leave = await seat()
  const planner = plannerThread()
  const end = async () => {
    await planner.end()
    leave()
  }
  return { ...planner, end }
}

/** How many threads plan at once: each may take a lot of memory, and the processors are for others as well. */
const seats = 2
let taken = 0
const waiting: (() => void)[] = []

/** Waits for a seat, and gives the way to leave it. */
const seat = async (): Promise<() => void> => {
  if (taken >= seats) await new Promise<void>((resolve) => waiting.push(resolve))
  else taken += 1
  return () => {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
}

const plannerHere = (planner: Planner): StartedPlanner => ({
  read: async (request) => planner.read(request),
  file: async (bytes) => planner.file(bytes),
  take: async (flows) => planner.take(flows),
  plan: async (here) => planner.plan(here),
  step: async (index) => planner.step(index),
  end: async () => undefined,
})

// TypeScript while it is developed, and JavaScript beside this file once it is built.
const program = new URL(`./planner-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url)

/**
 * What a plan may need: 160 MB of flows take about two thirds of it. Most of what a plan makes stays until its end, and a
 * small nursery would copy it again and again.
 */
const resourceLimits = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 192 }

const plannerThread = (): StartedPlanner => {
  const worker = new Worker(program, { env: {}, resourceLimits })
  worker.unref()
  /** Questions are answered in the order in which they were asked. */
  const asked: { readonly answered: (answer: unknown) => void; readonly failed: (error: unknown) => void }[] = []
  let failure: unknown
  /** It may fail while nobody asks it anything, for memory say: that is told to the next question, and never ends the server. */
  const fail = (error: unknown) => {
    failure ??= error
    for (const { failed } of asked.splice(0)) failed(failure)
  }
  worker
    .on("message", (answer: unknown) => asked.shift()?.answered(answer))
    .on("error", (error: unknown) =>
      fail(error instanceof Error ? error : new Error("the planner failed", { cause: error })),
    )
    .on("exit", () => fail(new Error("the planner ended")))
  const ask = (name: string, words: unknown): Promise<unknown> =>
    new Promise((answered, failed) => {
      if (failure !== undefined) return failed(failure)
      asked.push({ answered, failed })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ name, words })
    })
  const call = <Name extends keyof Planner>(name: Name, ...words: Parameters<Planner[Name]>) =>
    // The thread answers with what the planner of that name gives: this is where the types begin again.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    ask(name, words) as Promise<ReturnType<Planner[Name]>>
  return {
    read: (request) => call("read", request),
    file: (bytes) => call("file", bytes),
    take: (flows) => call("take", flows),
    plan: (here) => call("plan", here),
    step: (index) => call("step", index),
    end: async () => {
      await worker.terminate()
    },
  }
}
