import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { trackings, type Tracking } from "@gatewright/flow"
import { defaultLimits } from "../run/limits.ts"
import { memoryPorts } from "../testing/memory-ports.ts"
import { play } from "../testing/play.ts"
import { smallCompiled } from "../testing/small-flow.ts"
import type { TraceStep } from "./trace-step.ts"
import { tracked } from "./tracked.ts"

/** Sets a variable, fails, and handles it where `handled`. */
const ended = async (how: "well" | "handled" | "badly" | "as drawn") => {
  const compiled = smallCompiled({
    tracking: "always",
    nodes: {
      exit: how === "well" || how === "as drawn" ? { output: "next" } : { output: "failure", error: "No." },
      end: { outcome: how === "as drawn" ? "failure" : "success" },
    },
    links: ["exit.next > end", ...(how === "badly" ? [] : ["exit.failure > end"])],
  })
  const { state, outcome } = await play({ compiled })
  return { trace: state.trace, outcome: outcome.kind === "end" ? outcome.end.outcome : "failure" } as const
}

describe("tracked", () => {
  it("R7.1 makes a step of every visit", async () => {
    const compiled = smallCompiled({
      nodes: {
        set: { name: "a", value: "1" },
        form: {},
        check: { when: "a == '2'" },
        exit: { output: "failure", error: "No." },
        end: {},
      },
      links: ["set.next > form", "form.submit > check", "check.no > exit", "exit.failure > end"],
    })
    const begun = await play({ compiled })
    begun.world.clock.advance(2)
    const { state } = await begun.answer("submit", { name: "Ada" })
    const at = state.createdAt
    const elements = [
      { kind: "field", name: "name", type: "text", label: "name" },
      { kind: "button", name: "submit", label: "submit" },
    ]
    const step = { flowId: "flow_main", visit: "entered", at: at + 2000, duration: 0 }
    assert.deepEqual(state.trace, [
      { ...step, at, node: "start", type: "start", did: "left", output: "next" },
      { ...step, at, node: "set", type: "set", did: "left", output: "next", set: { a: "1" } },
      { ...step, at, node: "form", type: "form", did: "showed", screen: "Form", elements },
      {
        ...step,
        node: "form",
        type: "form",
        visit: "answered",
        did: "left",
        output: "submit",
        set: { form: { name: "Ada" } },
      },
      { ...step, node: "check", type: "check", did: "left", output: "no" },
      { ...step, node: "exit", type: "exit", did: "left", output: "failure", error: "No." },
      { ...step, node: "end", type: "end", did: "ended" },
    ])
  })

  it("R7.1 says why a node failed, and what End Failure did then", async () => {
    const { state } = await play({ compiled: smallCompiled({ nodes: { crash: { how: "later" }, fail: {} } }) })
    assert.deepEqual(
      state.trace.map(({ node, did, error }) => [node, did, error]),
      [
        ["start", "left", undefined],
        ["crash", "failed", "the private detail"],
        ["fail", "ended", undefined],
      ],
    )
  })

  it("R7.1 says why a run failed between two visits", async () => {
    const last = async (compiled: ReturnType<typeof smallCompiled>, answer?: string) => {
      const begun = await play({ compiled })
      const { state } = answer === undefined ? begun : await begun.answer(answer)
      const { node, did, error } = state.trace.at(-1) ?? {}
      return [node, did, error]
    }
    const looping = smallCompiled({ nodes: { set: { name: "a", value: "1" } }, links: ["set.next > set"] })
    assert.deepEqual(await last(looping), ["set", "failed", "No screen within 1000 nodes."])
    const waiting = smallCompiled({ nodes: { form: {} } })
    assert.deepEqual(await last(waiting, "other"), [
      "form",
      "failed",
      "The answer named a button that the screen does not have.",
    ])
    const nowhere = smallCompiled({ nodes: { "start-a": {}, "start-b": {} } })
    assert.deepEqual(await last(nowhere), ["", "failed", "The flow has several Starts."])
  })

  it("R7.1 buffers nothing where tracking is off", async () => {
    const { state } = await play({ compiled: smallCompiled({ tracking: "off", nodes: { form: {} } }) })
    assert.deepEqual(state.trace, [])
  })

  it("R7.5 tells each step to whoever watches, the very one that is kept", async () => {
    const told: TraceStep[] = []
    const world = memoryPorts()
    const ports = { ...world.ports, watch: (step: TraceStep) => void told.push(step) }
    const flow = { nodes: { form: {}, crash: { how: "later" } }, links: ["form.submit > crash"] } as const
    const begun = await play({ compiled: smallCompiled(flow), world: { ...world, ports } })
    assert.deepEqual(told, begun.state.trace)
    const { state } = await begun.answer()
    assert.ok(told.length > begun.state.trace.length)
    assert.deepEqual(told, state.trace)
    told.length = 0
    await play({ compiled: smallCompiled({ ...flow, tracking: "off" }), world: { ...world, ports } })
    assert.deepEqual(told, [])
  })

  const kept: Readonly<Record<"well" | "handled" | "badly" | "as drawn", readonly Tracking[]>> = {
    well: ["always"],
    handled: ["always", "onError"],
    badly: ["always", "onError", "onFailure"],
    // In End Failure, without any node that failed.
    "as drawn": ["always", "onFailure"],
  }
  for (const how of ["well", "handled", "badly", "as drawn"] as const) {
    it(`R7.3 keeps the steps of a run that ended ${how} under: ${kept[how].join(", ")}`, async () => {
      const { trace, outcome } = await ended(how)
      const under = trackings.filter((tracking) => tracked(tracking, trace, outcome) !== undefined)
      assert.deepEqual(under.toSorted(), kept[how].toSorted())
      assert.equal(tracked("always", trace, outcome), trace)
    })
  }

  it("R7.4 keeps the last steps", async () => {
    const compiled = smallCompiled({
      nodes: { "form-a": {}, "form-b": {}, end: {} },
      links: ["form-a.submit > form-b", "form-b.submit > end"],
    })
    const begun = await play({ compiled, limits: { ...defaultLimits, traceSteps: 3 } })
    const { state } = await (await begun.answer()).answer()
    assert.deepEqual(
      state.trace.map(({ node, visit }) => `${node} ${visit}`),
      ["form-b entered", "form-b answered", "end entered"],
    )
  })
})
