import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { defaultLimits } from "../run/limits.ts"
import { memoryPorts } from "../testing/memory-ports.ts"
import { play, titleOf } from "../testing/play.ts"
import { smallCompiled, smallLibrary } from "../testing/small-flow.ts"

const caller = smallCompiled({
  nodes: {
    set: { name: "a", value: "from the caller" },
    call: { flow: "flow_library", outputs: ["later"] },
    "form-success": { title: "success {{a}} {{b}}" },
    "form-failure": { title: "nested failure" },
    "form-call": { title: "the call failed" },
  },
  links: [
    "set.next > call",
    "call.nestedSuccess > form-success",
    "call.nestedFailure > form-failure",
    "call.failure > form-call",
  ],
})

const titleWith = async (library: Parameters<typeof smallLibrary>[0] | undefined) => {
  const world = memoryPorts()
  if (library) world.publish(smallLibrary(library))
  const run = await play({ compiled: caller, world })
  return { title: titleOf(run.outcome), code: world.logs[0]?.code, run }
}

describe("callLibrary", () => {
  it("R5.1 shares the variables of the run, both ways", async () => {
    const { title } = await titleWith({
      nodes: { "set-b": { name: "b", value: "and {{a}} again" }, return: {} },
      links: ["set-b.next > return"],
    })
    assert.equal(title, "success from the caller and from the caller again")
  })

  it("R5.2 leaves the calling node by the output that the library flow returns", async () => {
    assert.equal((await titleWith({ nodes: { return: { output: "nestedFailure" } } })).title, "nested failure")
  })

  it("R6.3 fails closed where the output that it returns by is not linked", async () => {
    assert.equal((await titleWith({ nodes: { return: { output: "later" } } })).code, "engine.unlinked-output")
  })

  it("R6.4 fails closed where it returns by an output that the calling node does not have", async () => {
    assert.equal((await titleWith({ nodes: { return: { output: "never" } } })).code, "engine.unknown-output")
  })

  const unable: readonly [string, Parameters<typeof smallLibrary>[0] | undefined, string][] = [
    ["is not there", undefined, "engine.library-missing"],
    ["is not a library flow", { category: "custom", type: "test", nodes: { end: {} } }, "engine.library-missing"],
    ["has no Start", { nodes: { "start-a": {}, "start-b": {} } }, "engine.no-start"],
  ]
  for (const [why, library, code] of unable) {
    it(`R5.3 leaves by failure where the library flow ${why}`, async () => {
      const result = await titleWith(library)
      assert.equal(result.title, "the call failed")
      assert.equal(result.code, code)
    })
  }

  it("R5.3 leaves by failure where the library flow can't be read", async () => {
    const world = memoryPorts()
    const libraries = { live: () => Promise.reject(new Error("the disk is away")), pinned: async () => undefined }
    const run = await play({ compiled: caller, world: { ...world, ports: { ...world.ports, libraries } } })
    assert.equal(titleOf(run.outcome), "the call failed")
  })

  it("R5.3 lets a library flow call itself up to the limit", async () => {
    const world = memoryPorts()
    world.publish(
      smallLibrary({
        nodes: {
          set: { name: "a", value: "{{a}}|" },
          call: { flow: "flow_library" },
          "return-failed": { output: "nestedFailure" },
          return: { output: "nestedFailure" },
        },
        links: ["set.next > call", "call.failure > return", "call.nestedFailure > return-failed"],
      }),
    )
    const compiled = smallCompiled({
      nodes: { call: { flow: "flow_library" }, form: { title: "{{a}}" } },
      links: ["call.nestedFailure > form"],
    })
    const run = await play({ compiled, world, limits: { ...defaultLimits, depth: 5 } })
    assert.equal(titleOf(run.outcome), "||||")
    assert.deepEqual(
      world.logs.map(({ code }) => code),
      ["engine.too-deep"],
    )
  })

  it("R5.4 fails closed where a library flow ends the run, or the main flow returns", async () => {
    const inside = await titleWith({ nodes: { end: {} } })
    assert.equal(inside.code, "engine.misplaced-end")
    assert.equal(inside.run.outcome.kind === "end" && inside.run.outcome.end.outcome, "failure")
    const { world } = await play({ compiled: smallCompiled({ nodes: { return: {} } }) })
    assert.equal(world.logs[0]?.code, "engine.misplaced-end")
  })

  it("R5.5 goes on inside library flows inside each other after the state was stored", async () => {
    const world = memoryPorts()
    world.publish(
      smallLibrary({
        id: "flow_inner",
        nodes: { form: { title: "inner" }, return: {} },
        links: ["form.submit > return"],
      }),
    )
    world.publish(
      smallLibrary({
        nodes: { call: { flow: "flow_inner" }, "set-b": { name: "b", value: "{{form.name}}" }, return: {} },
        links: ["call.nestedSuccess > set-b", "set-b.next > return"],
      }),
    )
    const begun = await play({ compiled: caller, world })
    assert.equal(titleOf(begun.outcome), "inner")
    assert.deepEqual(
      begun.state.stack.map(({ flowId, node }) => `${flowId} ${node}`),
      ["flow_main call", "flow_library call", "flow_inner form"],
    )
    const answered = await begun.answer("submit", { name: "Ada" })
    assert.equal(titleOf(answered.outcome), "success from the caller Ada")
  })

  it("R5.6 fails the whole run where a node fails inside a library flow", async () => {
    const { code, run } = await titleWith({ nodes: { crash: { how: "at-once" } } })
    assert.equal(code, "engine.node-failed")
    assert.equal(run.outcome.kind === "end" && run.outcome.end.outcome, "failure")
  })

  it("R6.7 fails closed where a pinned version is not there any more", async () => {
    const { run } = await titleWith({ nodes: { form: {}, return: {} }, links: ["form.submit > return"] })
    run.world.withdraw("flow_library")
    const answered = await run.answer()
    assert.equal(answered.outcome.kind === "end" && answered.outcome.end.outcome, "failure")
    assert.equal(run.world.logs[0]?.code, "engine.library-missing")
  })
})
