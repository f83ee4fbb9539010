import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { answerRun } from "./answer-run.ts"
import { showRun } from "./show-run.ts"
import { runIdOf } from "./step-token.ts"
import { memoryPorts } from "../testing/memory-ports.ts"
import { play, runToken, stored, titleOf, tokenOf } from "../testing/play.ts"
import { smallCompiled, smallLibrary } from "../testing/small-flow.ts"

/** Two screens with a mail before each, and an end. */
const twoScreens = smallCompiled({
  nodes: {
    "mail-a": { to: "a@example.com" },
    "form-a": { title: "First" },
    "mail-b": { to: "b@example.com" },
    "form-b": { title: "Second", field: "color", buttons: ["submit", "back"] },
    end: { title: "{{form.color}}{{form.name}}" },
  },
  links: [
    "mail-a.next > form-a",
    "form-a.submit > mail-b",
    "mail-b.next > form-b",
    "form-b.submit > end",
    "form-b.back > mail-a",
  ],
})

describe("answerRun", () => {
  it("R3.1 gives one state a call, with the next revision", async () => {
    const first = await play({ compiled: twoScreens })
    const second = await first.answer()
    const last = await second.answer()
    assert.deepEqual(
      [first, second, last].map(({ state }) => state.revision),
      [1, 2, 3],
    )
  })

  it("R3.2 gives back the state that it got where nothing happened", async () => {
    const { state, outcome, world } = await play({ compiled: twoScreens })
    const run = { state, compiled: twoScreens, ports: world.ports, runToken }
    const stale = await answerRun({ ...run, answer: { action: "submit", fields: {} }, stepToken: "of another screen" })
    const shown = await showRun(run)
    assert.equal(stale.state, state)
    assert.equal(shown.state, state)
    assert.deepEqual(shown.outcome, outcome)
  })

  it("R3.3 counts each entry and each answer of a node as a visit", async () => {
    const first = await play({ compiled: twoScreens })
    const again = await (await first.answer()).answer("back")
    const second = await again.answer()
    const { id, visits } = second.state
    assert.deepEqual(
      second.world.mails.map(({ key }) => key),
      [`${id}:mail-a:1`, `${id}:mail-b:1`, `${id}:mail-a:2`, `${id}:mail-b:2`],
    )
    assert.equal(new Map(visits).get("form-a"), 4)
  })

  it("R3.4 repeats a call that was not written with the same keys", async () => {
    const first = await play({ compiled: twoScreens })
    const lost = await first.answer()
    const repeated = await first.answer()
    assert.equal(first.world.mails.length, 2)
    assert.deepEqual(repeated.state.visits, lost.state.visits)
    assert.deepEqual(repeated.outcome, lost.outcome)
  })

  it("R3.5 stays with the version of a library flow that it called first", async () => {
    const world = memoryPorts()
    const library = (title: string) =>
      smallLibrary({ nodes: { form: { title }, return: {} }, links: ["form.submit > return"] })
    world.publish(library("old"))
    const compiled = smallCompiled({ nodes: { call: { flow: "flow_library" } }, links: ["call.nestedSuccess > call"] })
    const first = await play({ compiled, world })
    world.publish(library("new"))
    assert.equal(titleOf((await first.answer()).outcome), "old")
    assert.equal(titleOf((await play({ compiled, world })).outcome), "new")
  })

  it("R4.1 shows a page that is loaded again with the same token, and stores none", async () => {
    const first = await play({ compiled: twoScreens })
    const again = await first.show()
    assert.equal(tokenOf(again.outcome), tokenOf(first.outcome))
    assert.equal(JSON.stringify(first.state).includes(tokenOf(first.outcome)), false)
    assert.equal(JSON.stringify(first.state).includes("the run token"), false)
  })

  it("R4.2 gives the present screen where an answer comes twice, and executes nothing", async () => {
    const first = await play({ compiled: twoScreens })
    const second = await first.answer()
    const twice = await second.answer("submit", {}, tokenOf(first.outcome))
    assert.equal(twice.outcome.kind, "stale")
    assert.equal(titleOf(twice.outcome), "Second")
    assert.equal(twice.world.mails.length, 2)
    const last = await twice.answer("submit", { color: "red" })
    assert.equal(titleOf(last.outcome), "red")
  })

  it("R4.3 answers with its end again when it is over, and executes nothing", async () => {
    const second = await (await play({ compiled: twoScreens })).answer()
    const last = await second.answer("submit", { color: "red" })
    const after = await last.answer("back", { color: "blue" }, tokenOf(second.outcome))
    assert.deepEqual(after.outcome, last.outcome)
    assert.deepEqual((await last.show()).outcome, last.outcome)
    assert.equal(after.world.mails.length, 2)
  })

  it("R4.4 hands out the session again only as long as the run might have lasted", async () => {
    const compiled = smallCompiled({
      nodes: { form: {}, end: { session: "secret-token" } },
      links: ["form.submit > end"],
    })
    const last = await (await play({ compiled })).answer()
    const sessionOf = ({ outcome }: typeof last) => (outcome.kind === "end" ? outcome.end.session?.token : undefined)
    assert.equal(sessionOf(last), "secret-token")
    assert.equal(sessionOf(await last.show()), "secret-token")
    last.world.clock.advance(300)
    const later = await last.show()
    assert.equal(sessionOf(later), undefined)
    assert.equal(titleOf(later.outcome), "Done")
  })

  it("R4.5 hands the node the fields of its screen and no others", async () => {
    const compiled = smallCompiled({ nodes: { form: {}, "form-b": {} }, links: ["form.submit > form-b"] })
    const { state } = await (await play({ compiled })).answer("submit", { name: "Ada", admin: "true", toString: "x" })
    assert.deepEqual(state.variables, { form: { name: "Ada" } })
  })

  it("R4.5 takes a field that was not sent for one that was not sent", async () => {
    const compiled = smallCompiled({
      nodes: { form: { field: "toString" }, "form-b": {} },
      links: ["form.submit > form-b"],
    })
    const { state } = await (await play({ compiled })).answer("submit", {})
    assert.deepEqual(state.variables, { form: {} })
  })

  it("R4.5 fails closed on a button that the screen does not have", async () => {
    const { outcome, world } = await (await play({ compiled: twoScreens })).answer("back")
    assert.equal(outcome.kind === "end" && outcome.end.outcome, "failure")
    assert.equal(world.logs[0]?.code, "engine.unknown-action")
    assert.equal(world.mails.length, 1)
  })

  it("R4.6 throws where the run token opens another run, and shows nothing", async () => {
    const { state, world } = await play({ compiled: twoScreens })
    const run = { state: stored(state), compiled: twoScreens, ports: world.ports, runToken: "of another run" }
    await assert.rejects(showRun(run), /opens another run/)
    await assert.rejects(answerRun({ ...run, answer: { action: "submit", fields: {} }, stepToken: "" }), /another run/)
  })

  it("R4.6 throws where the compiled flow is not the version that the run is pinned to", async () => {
    const { state, world } = await play({ compiled: twoScreens })
    const other = smallCompiled({ nodes: { form: {} } })
    const run = { state, compiled: other, ports: world.ports, runToken }
    await assert.rejects(showRun(run), /pinned to another version/)
  })

  it("R4.7 makes a new screen with a new token of one that a node shows on an answer", async () => {
    const compiled = smallCompiled({ nodes: { ask: {}, end: {} }, links: ["ask.next > end"] })
    const first = await play({ compiled })
    const wrong = await first.answer("submit", { name: "" })
    assert.equal(wrong.outcome.kind, "show")
    assert.equal(wrong.state.revision, 2)
    assert.notEqual(tokenOf(wrong.outcome), tokenOf(first.outcome))
    assert.equal(titleOf((await wrong.answer("submit", { name: "Ada" })).outcome), "Done")
  })

  it("R4.1 knows a run by the hash of its token", async () => {
    const { state, world } = await play({ compiled: twoScreens })
    assert.equal(state.id, runIdOf(world.ports.hash, runToken))
  })
})
