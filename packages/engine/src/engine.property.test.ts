import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import type { Flow, FlowNode, JsonObject, Link } from "@gatewright/flow"
import { memoryPorts, type MemoryWorld } from "./testing/memory-ports.ts"
import { play, tokenOf, type Play } from "./testing/play.ts"
import { compiledFlow, smallFlow } from "./testing/small-flow.ts"

const word = fc.constantFrom("a", "b", "form", "flow", "user", "__proto__")
const text = fc.constantFrom("", "x", "{{a}}", "{{a + b}}", "{{form.name}}", "{{flow.error.message}}", "$t(a)t$")
const source = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constant("{{") })
const output = fc.constantFrom("next", "failure", "submit", "back", "nestedSuccess", "nestedFailure", "toString")
const library = fc.constantFrom("flow_library", "flow_library", "flow_other", "flow_other", "flow_main", "flow_gone")

interface Drawn {
  readonly type: string
  readonly settings: JsonObject
  /** Outputs that its links leave by: mostly those that it has. */
  readonly outputs: readonly string[]
}

const drawn = (weight: number, type: string, settings: fc.Arbitrary<JsonObject>, outputs: readonly string[]) => ({
  weight,
  arbitrary: settings.map((settings): Drawn => ({ type, settings, outputs })),
})

const node = fc.oneof(
  drawn(24, "form", fc.record({ title: text, buttons: fc.constant(["submit", "back"]) }), ["submit", "back"]),
  drawn(2, "form", fc.record({ buttons: fc.array(output, { maxLength: 3 }) }), ["submit", "next"]),
  drawn(6, "ask", fc.constant({}), ["next"]),
  drawn(8, "set", fc.record({ name: fc.constantFrom("a", "b"), value: text }), ["next"]),
  drawn(1, "set", fc.record({ name: word, value: source }), ["next"]),
  drawn(
    3,
    "check",
    fc.record({ when: fc.constantFrom("true", "has(form.name)", "flow.id == 'x'", "'a' == 'b'", "missing") }),
    ["yes", "no"],
  ),
  drawn(6, "mail", fc.record({ to: text }), ["next"]),
  drawn(6, "find", fc.record({ username: text }), ["next", "failure"]),
  drawn(1, "exit", fc.record({ output, error: text }, { requiredKeys: ["output"] }), ["next", "failure", "toString"]),
  drawn(1, "crash", fc.record({ how: fc.constantFrom("at-once", "later", "with-words", "never") }), ["next"]),
  drawn(1, "garbage", fc.record({ what: fc.constantFrom("nothing", "unknown") }), ["next"]),
  drawn(8, "call", fc.record({ flow: library }), ["nestedSuccess", "nestedFailure", "failure"]),
  drawn(4, "return", fc.record({ output: fc.constantFrom("nestedSuccess", "nestedFailure", "submit") }), []),
  drawn(1, "end", fc.record({ title: text, session: word }, { requiredKeys: [] }), []),
  drawn(1, "fail", fc.record({ broken: fc.boolean() }), []),
  drawn(1, "of.another.product", fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<null>), ["next"]),
)

/** Few nodes, many links: cycles and joins; some links lead to a node that is not there. */
const flow = (head: Partial<Flow>): fc.Arbitrary<Flow> =>
  fc
    .record({
      nodes: fc.array(fc.tuple(node, fc.array(fc.nat(200), { minLength: 3, maxLength: 3 })), {
        minLength: 1,
        maxLength: 9,
      }),
      /** Now and then: a second Start, an id twice, a newer version, several links from an output. */
      oddity: fc.constantFrom(...Array.from({ length: 20 }, () => "none" as const), "start", "twice", "newer", "links"),
    })
    .map(({ nodes, oddity }) => {
      const idOf = (place: number) => `n${place > 190 ? 99 : place % nodes.length}`
      const made = nodes.map(([{ type, settings }], index): FlowNode => {
        const version = oddity === "newer" && index === 1 ? 2 : 1
        return { id: `n${index}`, type, version, name: "", settings }
      })
      const start: FlowNode = { id: "start", type: "start", version: 1, name: "", settings: {} }
      const odd = { start: [{ ...start, id: "other" }], twice: made.slice(1, 2), newer: [], links: [], none: [] }[
        oddity
      ]
      const links = nodes.flatMap(([{ outputs }, places], index) =>
        outputs.map((output, at): Link => ({ from: `n${index}`, output, to: idOf(places[at] ?? 0) })),
      )
      return {
        ...smallFlow({ nodes: {} }),
        ...head,
        nodes: [start, ...made, ...odd],
        links: [
          { from: "start", output: "next", to: "n0" },
          ...links,
          ...(oddity === "links" ? links.map((link) => ({ ...link, to: "n0" })) : []),
        ],
      }
    })

const actions = fc.array(
  fc.record({
    action: output,
    /** Mostly a button that is there. */
    honest: fc.constantFrom(...Array.from({ length: 9 }, () => true), false),
    button: fc.nat(1),
    name: fc.constantFrom("", "x", "ada"),
    wait: fc.constantFrom(0, 0, 0, 0, 20, 70),
    twice: fc.boolean(),
  }),
  { minLength: 3, maxLength: 10 },
)

// Without a bias to small values: a flow of few nodes ends before it gets anywhere.
const story = fc.noBias(
  fc.record({
    main: flow({ id: "flow_main", category: "custom", type: "test" }),
    library: flow({ id: "flow_library", category: "libraries", type: "library" }),
    other: flow({ id: "flow_other", category: "libraries", type: "library" }),
    actions,
  }),
)
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
    const action = (step.honest ? buttonsOf(at)[step.button] : undefined) ?? step.action
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
