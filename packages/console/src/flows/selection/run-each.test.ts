import assert from "node:assert/strict"
import { test } from "node:test"
import { runEach } from "./run-each.ts"

test("what waits for another one goes through after it", async () => {
  const gone = new Set<string>()
  const { done, refused } = await runEach(["library", "caller", "other"], async (flow) => {
    if (flow === "library" && !gone.has("caller")) throw new Error("called")
    gone.add(flow)
  })
  assert.deepEqual(done, ["caller", "other", "library"])
  assert.deepEqual(refused, [])
})

test("what is refused for good is told with the last reason, and not tried for ever", async () => {
  let tries = 0
  const { done, refused } = await runEach(["a", "b"], async (item) => {
    if (item === "b") throw new Error(`no ${(tries += 1)}`)
  })
  assert.deepEqual(done, ["a"])
  assert.deepEqual(
    refused.map(({ item, error }) => [item, String(error)]),
    [["b", "Error: no 2"]],
  )
})
