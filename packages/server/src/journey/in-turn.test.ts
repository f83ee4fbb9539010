import { deepEqual, rejects } from "node:assert/strict"
import { setTimeout as wait } from "node:timers/promises"
import { test } from "node:test"
import { createTurns } from "./in-turn.ts"

test("work of one key is done one after the other, in the order it came", async () => {
  const inTurn = createTurns()
  const log: string[] = []
  const step = (name: string, ms: number) => async () => {
    log.push(`${name} begins`)
    await wait(ms)
    log.push(`${name} ends`)
  }
  await Promise.all([inTurn("run", step("first", 10)), inTurn("run", step("second", 1))])
  deepEqual(log, ["first begins", "first ends", "second begins", "second ends"])
})

test("work of different keys is done side by side", async () => {
  const inTurn = createTurns()
  const log: string[] = []
  await Promise.all([
    inTurn("a", async () => void (await wait(20), log.push("a"))),
    inTurn("b", async () => void log.push("b")),
  ])
  deepEqual(log, ["b", "a"])
})

test("a failure is its own and does not stop the next one", async () => {
  const inTurn = createTurns()
  const failing = inTurn("run", () => Promise.reject(new Error("no")))
  const next = inTurn("run", async () => "yes")
  await rejects(failing, /no/)
  deepEqual(await next, "yes")
})
