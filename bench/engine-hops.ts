/**
 * How many nodes does the engine walk in a second, against the same logic written by hand in TypeScript?
 *
 * The journey counts to 66 in a loop of a Condition, a Set Variables for the count and one for a text: 200 hops and a
 * page. By hand it is written twice: keeping what the engine promises of each step (an idempotency key, the count of
 * visits, the hop limit, a step of the trace without secrets, the state that was passed left as it was), and as a bare
 * loop that promises nothing.
 */
import assert from "node:assert/strict"
import { compileFlow, runnersOf, startRun, type RunInput } from "@gatewright/engine"
import { memoryPorts } from "@gatewright/engine/testing"
import { digestOf, newFlow, Secret, type FlowNode, type JsonObject } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { nodeRunners } from "@gatewright/nodes/runners"
import { interleaved } from "./measuring/interleaved.ts"

const times = 66
const hops = 2 + 3 * times

const node = (id: string, type: string, settings: JsonObject): FlowNode => ({
  id,
  type,
  version: 1,
  name: id,
  settings,
})
const variables = (...pairs: readonly (readonly [string, string])[]): JsonObject => ({
  variables: pairs.map(([name, value]) => ({ name, value })),
})

const flow = {
  ...newFlow({ id: "flow_bench", category: "custom", type: "bench", name: "Bench" }).flow,
  nodes: [
    node("start", "flow.start", {}),
    node("init", "server.setVariables", variables(["count", "{{0}}"], ["text", ""])),
    node("check", "decision.condition", { cases: [{ id: "again", when: `count < ${times}` }] }),
    node("count", "server.setVariables", variables(["count", "{{count + 1}}"])),
    node("text", "server.setVariables", variables(["text", "Round {{count}} for {{request.ip}}"])),
    node("page", "frontend.form", {
      title: "{{text}}",
      elements: [{ kind: "button", id: "submit", label: "Continue" }],
    }),
  ],
  links: [
    { from: "start", output: "next", to: "init" },
    { from: "init", output: "next", to: "check" },
    { from: "check", output: "again", to: "count" },
    { from: "count", output: "next", to: "text" },
    { from: "text", output: "next", to: "check" },
    { from: "check", output: "otherwise", to: "page" },
  ],
}

const { ports } = memoryPorts()
const compiled = compileFlow({ flow, digest: digestOf(flow), catalogue, runners: runnersOf(nodeRunners) })
const input: RunInput = {
  tenant: "acme",
  flowUrl: "/acme/flow/flow_bench",
  query: {},
  request: { ip: "192.0.2.1", userAgent: "bench", country: "" },
}

const byEngine = async (): Promise<string> => {
  const { outcome } = await startRun({ compiled, ports, input, runToken: ports.random.token() })
  return outcome.kind === "show" ? outcome.screen.title : JSON.stringify(outcome)
}

interface Made {
  readonly count?: number
  readonly text?: string
}

/** What a careful author of this one journey would write. */
const byHand = (): string => {
  const { clock, hash, random } = ports
  const id = hash(random.token())
  const createdAt = clock.now()
  let made: Required<Made> = { count: 0, text: "" }
  const visits = new Map<string, number>()
  const trace: object[] = []

  const step = (node: string, work: (key: string) => { output: string; set?: Made }): string => {
    const at = clock.now()
    const visit = (visits.get(node) ?? 0) + 1
    visits.set(node, visit)
    if (trace.length > 1000) throw new Error("no screen")
    const { output, set } = work(`${id}:${node}:${visit}`)
    if (set) made = { ...made, ...set }
    trace.push({ flow: flow.id, node, at, duration: clock.now() - at, output, set: set && withoutSecrets(set) })
    return output
  }

  step("start", () => ({ output: "next" }))
  step("init", () => ({ output: "next", set: { count: 0, text: "" } }))
  while (step("check", () => ({ output: made.count < times ? "again" : "otherwise" })) === "again") {
    step("count", () => ({ output: "next", set: { count: made.count + 1 } }))
    step("text", () => ({ output: "next", set: { text: `Round ${made.count} for ${input.request.ip}` } }))
  }
  step("page", () => ({ output: "" }))
  kept = { id, createdAt, variables: made, visits: [...visits], trace, title: made.text }
  return made.text
}

const withoutSecrets = (set: object): object =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, value instanceof Secret ? "[secret]" : value]))

/** Results are kept, so that no compiler can leave the work out. */
let kept: object = {}

/** What nobody should run, and what costs least. */
const bare = (): string => {
  let count = 0
  let text = ""
  while (count < times) {
    count += 1
    text = `Round ${count} for ${input.request.ip}`
  }
  return text
}

const expected = `Round ${times} for 192.0.2.1`
assert.deepEqual([await byEngine(), byHand(), bare()], [expected, expected, expected])

const [engine, hand, loop] = await interleaved([
  {
    name: "engine",
    run: async (goes) => {
      for (let go = 0; go < goes; go++) await byEngine()
    },
  },
  {
    name: "by hand, with the same promises",
    run: (goes) => {
      for (let go = 0; go < goes; go++) byHand()
    },
  },
  {
    name: "bare loop",
    run: (goes) => {
      for (let go = 0; go < goes; go++) kept = { text: bare() }
    },
  },
])
assert.ok(engine && hand && loop && kept)

for (const { name, micros } of [engine, hand, loop]) {
  console.log(
    `${name}: ${((hops / micros) * 1e6).toExponential(2)} hops/s, ${((1000 * micros) / hops).toFixed(0)} ns a hop`,
  )
}
console.log(`engine : by hand with the same promises = ${(engine.micros / hand.micros).toFixed(2)} (aim: 3)`)
console.log(`engine : bare loop = ${(engine.micros / loop.micros).toFixed(1)}`)
