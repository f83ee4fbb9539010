import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import type { Flow, FlowNode, JsonObject, Link } from "@gatewright/flow"
import { memoryPorts, type MemoryWorld } from "./testing/memory-ports.ts"
import { play, tokenOf, type Play } from "./testing/play.ts"
import { compiledFlow, smallFlow } from "./testing/small-flow.ts"

const word = fc.constantFrom("a", "b", "flow", "user", "__proto__", "form")
const text = fc.constantFrom("", "x", "{{a}}", "{{a + b}}", "{{form.name}}", "{{flow.error.message}}", "{{", "$t(a)t$")
const output = fc.constantFrom(
  "next",
  "failure",
  "yes",
  "no",
  "submit",
  "other",
  "nestedSuccess",
  "nestedFailure",
  "toString",
)
const library = fc.constantFrom("flow_library", "flow_other", "flow_main", "flow_gone")

const nodeOf = (type: string, settings: fc.Arbitrary<JsonObject>) => fc.record({ type: fc.constant(type), settings })
const node = fc.oneof(
  nodeOf("form", fc.record({ title: text, buttons: fc.array(output, { maxLength: 3 }) }, { requiredKeys: [] })),
  nodeOf("ask", fc.constant({})),
  nodeOf("set", fc.record({ name: word, value: text })),
  nodeOf("check", fc.record({ when: fc.constantFrom("true", "a == 'x'", "has(form.name)", "missing", "1 +") })),
  nodeOf("mail", fc.record({ to: text })),
  nodeOf("find", fc.record({ username: text })),
  nodeOf("exit", fc.record({ output, error: text }, { requiredKeys: ["output"] })),
  nodeOf("crash", fc.record({ how: fc.constantFrom("at-once", "later", "with-words", "never") })),
  nodeOf("garbage", fc.record({ what: fc.constantFrom("nothing", "unknown") })),
  nodeOf("call", fc.record({ flow: library })),
  nodeOf("return", fc.record({ output })),
  nodeOf("end", fc.record({ title: text, session: word }, { requiredKeys: [] })),
  nodeOf("fail", fc.record({ broken: fc.boolean() })),
  nodeOf("start", fc.record({ ttl: fc.constantFrom(1, 60) }, { requiredKeys: [] })),
  nodeOf("of.another.product", fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<null>)),
)

/** Ids are few, so that links mostly find a node; some find none, and some ids come twice. */
const id = fc.integer({ min: 0, max: 9 }).map((number) => `n${number}`)

const flow = (head: Partial<Flow>): fc.Arbitrary<Flow> =>
  fc
    .record({
      nodes: fc.array(fc.tuple(node, fc.boolean()), { minLength: 1, maxLength: 9 }),
      links: fc.array(fc.record({ from: id, output, to: id }), { maxLength: 30 }),
      wild: fc.constantFrom(0, 0, 0, 1),
    })
    .map(({ nodes, links, wild }) => ({
      ...smallFlow({ nodes: {}, links: [] }),
      ...head,
      nodes: [
        { id: "start", type: "start", version: 1, name: "", settings: {} },
        ...nodes.map(([{ type, settings }, twice], index): FlowNode => {
          const version = wild && type === "exit" ? 2 : 1
          return { id: wild && twice ? "n0" : `n${index}`, type, version, name: "", settings }
        }),
      ],
      links: [{ from: "start", output: "next", to: "n0" }, ...links] satisfies Link[],
    }))

const actions = fc.array(
  fc.record({
    action: output,
    /** Mostly a button that is there. */
    honest: fc.constantFrom(true, true, true, false),
    name: fc.constantFrom("", "x", "ada"),
    wait: fc.constantFrom(0, 0, 0, 70),
    twice: fc.boolean(),
  }),
  { maxLength: 6 },
)

const story = fc.record({
  main: flow({ id: "flow_main", category: "custom", type: "test" }),
  library: flow({ id: "flow_library", category: "libraries", type: "library" }),
  other: flow({ id: "flow_other", category: "libraries", type: "library" }),
  actions,
})
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never

const worldOf = ({ library, other }: Story): MemoryWorld => {
  const world = memoryPorts()
  world.users.add({ username: "ada", attributes: { locale: "it" } })
  world.publish(compiledFlow(library))
  world.publish(compiledFlow(other))
  return world
}

const buttonsOf = ({ outcome }: Play): readonly string[] =>
  "screen" in outcome
    ? outcome.screen.elements.flatMap((element) => (element.kind === "button" ? [element.action] : []))
    : []

/** Plays a story and gives every outcome on the way. */
const tell = async (told: Story, { twice }: { readonly twice: boolean }) => {
  const world = worldOf(told)
  const first = await play({ compiled: compiledFlow(told.main), world })
  const plays = [first]
  let at = first
  for (const step of told.actions) {
    world.clock.advance(step.wait)
    const [button = step.action] = buttonsOf(at)
    const action = step.honest ? button : step.action
    const token = tokenOf(at.outcome)
    at = await at.answer(action, { name: step.name }, token)
    if (twice && step.twice) {
      const executed = world.mails.length
      const again = await at.answer(action, { name: step.name }, token)
      assert.deepEqual(again.state, (await at.show()).state)
      assert.deepEqual({ ...again.outcome, kind: "" }, { ...at.outcome, kind: "" })
      assert.equal(world.mails.length, executed)
    }
    plays.push(at)
  }
  return { world, plays }
}

describe("any flow with any answers", () => {
  it("R1.2, R6 never throws, and always waits at a screen or is over", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const { plays } = await tell(told, { twice: false })
        for (const { state, outcome } of plays) {
          assert.equal(state.now.kind === "waiting", outcome.kind === "show" || outcome.kind === "stale")
          if (outcome.kind === "end" && outcome.end.outcome === "failure") assert.equal(outcome.end.session, undefined)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("R3.4 gives the same outcomes and effects when the same answers are played again", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const [one, other] = [await tell(told, { twice: false }), await tell(told, { twice: false })]
        assert.deepEqual(
          one.plays.map(({ outcome }) => outcome),
          other.plays.map(({ outcome }) => outcome),
        )
        assert.deepEqual(one.world.mails, other.world.mails)
        assert.deepEqual(one.plays.at(-1)?.state, other.plays.at(-1)?.state)
      }),
      { numRuns: 100 },
    )
  })

  it("R4.2, R4.3 executes nothing when an answer comes twice", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => void (await tell(told, { twice: true }))),
      { numRuns: 200 },
    )
  })
})
