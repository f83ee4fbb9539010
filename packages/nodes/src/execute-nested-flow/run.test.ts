import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import type { JsonObject } from "@gatewright/flow"
import { nodeFlow } from "../testing/node-flow.ts"
import { compiled, playFlow } from "../testing/play-flow.ts"

/** A library flow that sets a variable and ends by the node of that type. */
const library = (type: string, settings: JsonObject = {}) =>
  compiled(
    nodeFlow({
      id: "flow_library",
      category: "libraries",
      type: "library",
      nodes: {
        start: ["flow.start"],
        set: ["server.setVariables", { variables: [{ name: "made", value: "by the library for {{client.name}}" }] }],
        end: [type, settings],
      },
      links: ["start.next > set", "set.next > end"],
    }),
  )

const call = (
  nested: ReturnType<typeof library> | undefined,
  settings: JsonObject = { flow: { $flow: "flow_library", type: "library", name: "Library" } },
) => {
  const world = memoryPorts()
  if (nested) world.publish(nested)
  const ends = ["nestedSuccess", "nestedFailure", "failure", "stepUp"]
  return playFlow(
    {
      nodes: {
        start: ["flow.start"],
        call: ["flow.executeNested", { outputs: [{ id: "stepUp", label: "Step-up" }], ...settings }],
        ...Object.fromEntries(
          ends.map((id) => [id, ["flow.endSuccess", { page: { title: `${id}: {{made}}` } }] as const]),
        ),
      },
      links: ["start.next > call", ...ends.map((id) => `call.${id} > ${id}`)],
    },
    { world, client: { name: "Ada" } },
  )
}

test("the library flow works on the variables of the run, and its end is the output of the node", async () => {
  const titles = [
    (await call(library("flow.nestedSuccess"))).screen.title,
    (await call(library("flow.nestedFailure"))).screen.title,
    (await call(library("flow.nestedCustomEnd", { output: "stepUp" }))).screen.title,
  ]
  assert.deepEqual(titles, [
    "nestedSuccess: by the library for Ada",
    "nestedFailure: by the library for Ada",
    "stepUp: by the library for Ada",
  ])
})

test("a custom end that the table does not have fails the run closed", async () => {
  const { end } = await call(library("flow.nestedCustomEnd", { output: "elsewhere" }))
  assert.equal(end?.outcome, "failure")
})

test("a library flow that is not there, or was not chosen, leaves by Failure", async () => {
  assert.equal((await call(undefined)).screen.title, "failure: ")
  const { screen, world } = await call(undefined, {})
  assert.equal(screen.title, "failure: ")
  assert.equal(world.logs.at(-1)?.message, "No library flow is chosen.")
})
