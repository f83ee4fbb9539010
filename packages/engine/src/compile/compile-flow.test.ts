import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { digestOf, type Flow } from "@gatewright/flow"
import { compileFlow } from "./compile-flow.ts"
import { compiledFlow, smallCompiled, smallFlow } from "../testing/small-flow.ts"
import { smallCatalogue, smallRunners } from "../testing/small-nodes.ts"
import { play, titleOf } from "../testing/play.ts"

const codeAt = (flow: Flow, id: string) => {
  const { nodes, byId } = compiledFlow(flow)
  const body = nodes[byId.get(id) ?? -1]?.body
  return body?.kind === "fault" ? body.code : body?.kind
}

describe("compileFlow", () => {
  it("R1.1 parses each text once, however often it stands in the flow", () => {
    const { expressions } = smallCompiled({
      nodes: {
        "set-a": { name: "a", value: "{{b}}" },
        "set-b": { name: "b", value: "{{b}}" },
        check: { when: "a == b" },
        form: { title: "Hello {{b}}" },
      },
    })
    assert.deepEqual([...expressions.values.keys()], ["{{b}}"])
    assert.deepEqual([...expressions.conditions.keys()], ["a == b"])
    assert.deepEqual([...expressions.templates.keys()], ["Hello {{b}}"])
  })

  it("R1.1 parses the texts that the schema fills in", () => {
    assert.deepEqual([...smallCompiled({ nodes: { form: {} } }).expressions.templates.keys()], ["Form"])
  })

  it("R1.1 parses settings once, so that a run gets the very same object each time", () => {
    const compiled = smallCompiled({ nodes: { form: {} } })
    const bodies = compiled.nodes.map(({ body }) => (body.kind === "body" ? body.settings : undefined))
    assert.deepEqual(bodies, [{}, { title: "Form", field: "name", buttons: ["submit"] }])
  })

  const flow = smallFlow({ nodes: { form: {}, end: {} }, links: ["form.submit > end"] })
  const changed = (id: string, change: Partial<Flow["nodes"][number]>): Flow => ({
    ...flow,
    nodes: flow.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
  })

  const strange: readonly [string, Flow, string, string][] = [
    ["an unknown type", changed("end", { type: "other.product" }), "end", "engine.unknown-node"],
    ["a newer version", changed("end", { version: 2 }), "end", "engine.unknown-node"],
    ["a type that nothing executes", changed("end", { type: "lonely", settings: {} }), "end", "engine.unknown-node"],
    ["a page of another product", changed("end", { children: [] }), "end", "engine.unknown-node"],
    ["settings that don't fit", changed("form", { settings: { buttons: 3 } }), "form", "engine.invalid-settings"],
    [
      "a template that can't be read",
      changed("form", { settings: { title: "{{" } }),
      "form",
      "engine.invalid-settings",
    ],
    ["a type of another category", changed("end", { type: "picky" }), "end", "engine.wrong-category"],
  ]
  for (const [what, document, id, code] of strange) {
    it(`R1.2 makes a node that fails closed out of ${what}`, () => assert.equal(codeAt(document, id), code))
  }

  it("R1.2 makes both nodes fail that have one id", () => {
    const { nodes } = compiledFlow({ ...flow, nodes: [...flow.nodes, ...flow.nodes.filter(({ id }) => id === "end")] })
    assert.deepEqual(
      nodes.map(({ body }) => (body.kind === "fault" ? body.code : "ok")),
      ["ok", "ok", "engine.duplicate-node", "engine.duplicate-node"],
    )
  })

  it("R1.2 fails a node that can't run when the run gets there, and not before", async () => {
    const begun = await play({ compiled: compiledFlow(changed("end", { type: "other.product" })) })
    assert.equal(begun.outcome.kind, "show")
    const ended = await begun.answer("submit")
    assert.equal(ended.outcome.kind === "end" && ended.outcome.end.outcome, "failure")
    assert.equal(ended.world.logs[0]?.code, "engine.unknown-node")
  })

  it("R1.3 takes a link to a node that is not there for no link", async () => {
    const { world } = await play({
      compiled: smallCompiled({ nodes: { set: { name: "a", value: "1" } }, links: ["set.next > gone"] }),
    })
    assert.equal(world.logs[0]?.code, "engine.unlinked-output")
  })

  it("R1.4 leads an output nowhere that has links to different nodes", async () => {
    const compiled = smallCompiled({
      nodes: { set: { name: "a", value: "1" }, "end-a": {}, "end-b": {} },
      links: ["set.next > end-a", "set.next > end-b", "set.next > end-a"],
    })
    const { world, outcome } = await play({ compiled })
    assert.equal(world.logs[0]?.code, "engine.several-links")
    assert.equal(outcome.kind === "end" && outcome.end.outcome, "failure")
  })

  it("R1.4 takes several links to the same node for one", async () => {
    const compiled = smallCompiled({
      nodes: { set: { name: "a", value: "1" }, end: {} },
      links: ["set.next > end", "set.next > end"],
    })
    assert.equal(titleOf((await play({ compiled })).outcome), "Done")
  })

  it("R1.5 compiles a flow without a Start, and one with several", async () => {
    for (const nodes of [
      { "start-a": {}, "start-b": {} },
      { end: {}, "start-a": {}, "start-b": {} },
    ]) {
      const { world, outcome } = await play({ compiled: smallCompiled({ nodes }) })
      assert.equal(world.logs[0]?.code, "engine.no-start")
      assert.equal(outcome.kind === "end" && outcome.end.outcome, "failure")
    }
    const empty = compileFlow({
      flow: { ...flow, nodes: [], links: [] },
      digest: "sha256:0",
      catalogue: smallCatalogue,
      runners: smallRunners,
    })
    assert.equal((await play({ compiled: empty })).world.logs[0]?.code, "engine.no-start")
  })

  const jump = (labels: Readonly<Record<string, { readonly name: string }>>) =>
    smallCompiled({
      nodes: { jump: { to: "out" }, ...labels, end: {} },
      links: Object.keys(labels).map((id) => `${id}.next > end`),
    })

  it("R1.7 leads from a jump to the label of that name", async () => {
    assert.equal(
      titleOf((await play({ compiled: jump({ label: { name: "out" }, "label-b": { name: "in" } }) })).outcome),
      "Done",
    )
  })

  it("R1.7 fails closed where no label has the name, or several have it", async () => {
    const none = await play({ compiled: jump({ label: { name: "in" } }) })
    assert.equal(none.world.logs[0]?.code, "engine.unknown-label")
    const empty = await play({ compiled: smallCompiled({ nodes: { jump: { to: "" }, label: { name: "" } } }) })
    assert.equal(empty.world.logs[0]?.code, "engine.unknown-label")
    const several = await play({ compiled: jump({ label: { name: "out" }, "label-b": { name: "out" } }) })
    assert.equal(several.world.logs[0]?.code, "engine.several-labels")
    assert.equal(several.outcome.kind === "end" && several.outcome.end.outcome, "failure")
  })

  it("R1.6 runs two documents alike that have one digest", async () => {
    const document = smallFlow({
      nodes: {
        set: { name: "a", value: "1" },
        check: { when: "a == '1'" },
        "fail-b": { title: "b" },
        "fail-a": { title: "a" },
      },
      links: ["set.next > check", "check.yes > fail-b", "check.yes > fail-a"],
    })
    const turned = { ...document, nodes: document.nodes.toReversed(), links: document.links.toReversed() }
    assert.equal(digestOf(document), digestOf(turned))
    const [one, other] = [
      await play({ compiled: compiledFlow(document) }),
      await play({ compiled: compiledFlow(turned) }),
    ]
    assert.deepEqual(one.state, other.state)
    assert.equal(titleOf(one.outcome), "a")
  })
})
