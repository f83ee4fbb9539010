import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { JsonObject } from "@gatewright/flow"
import { defaultLimits } from "../run/limits.ts"
import type { Screen } from "../screen.ts"
import { memoryPorts } from "../testing/memory-ports.ts"
import { play, titleOf, type Play } from "../testing/play.ts"
import { smallCompiled, smallLibrary } from "../testing/small-flow.ts"

const general = /^Something went wrong here\./

/** Runs one node in front of an End Failure whose title is the message that people read. */
const failing = async (type: string, settings: JsonObject, links: readonly string[] = []): Promise<Play> =>
  play({ compiled: smallCompiled({ nodes: { [type]: settings, fail: {} }, links }) })

const failed = ({ outcome }: Play) => outcome.kind === "end" && outcome.end.outcome === "failure"

const screenOf = ({ outcome }: Play): Screen | undefined =>
  outcome.kind === "end" || outcome.kind === "expired" ? outcome.end.screen : undefined

describe("failClosed", () => {
  for (const how of ["at-once", "later"]) {
    it(`R6.1 ends in End Failure where a node throws ${how}, and tells people nothing of the detail`, async () => {
      const run = await failing("crash", { how })
      assert.ok(failed(run))
      assert.match(titleOf(run.outcome) ?? "", general)
      assert.equal(run.world.logs[0]?.message, "the private detail")
      assert.equal(run.world.logs[0]?.code, "engine.node-failed")
      assert.equal(run.world.logs[0]?.node, "crash")
    })
  }

  it("R6.1 tells people the message of a NodeFailure, and the log its detail", async () => {
    const run = await failing("crash", { how: "with-words" })
    assert.equal(titleOf(run.outcome), "The mail server is away.")
    assert.equal(run.world.logs[0]?.message, "the private detail")
  })

  it("R6.1 fails closed where a node reads a text that is no setting, or takes an answer that it can't", async () => {
    const buggy = await failing("buggy", {})
    assert.match(buggy.world.logs[0]?.message ?? "", /not a setting/)
    const mute = await (await failing("mute", {})).answer()
    assert.equal(mute.world.logs[0]?.code, "engine.node-failed")
    assert.ok(failed(mute))
  })

  for (const what of ["nothing", "unknown"]) {
    it(`R6.1 fails closed where a node gives a result that there is not: ${what}`, async () => {
      const run = await failing("garbage", { what })
      assert.ok(failed(run))
      assert.equal(run.world.logs[0]?.code, "engine.node-failed")
    })
  }

  it("R6.2 fails closed at a node that can't run", async () => {
    const run = await failing("other", {})
    assert.equal(run.world.logs[0]?.code, "engine.unknown-node")
    assert.match(titleOf(run.outcome) ?? "", general)
  })

  it("R6.3 fails closed at an output that is not linked", async () => {
    const run = await failing("exit", { output: "next" })
    assert.equal(run.world.logs[0]?.code, "engine.unlinked-output")
    assert.match(titleOf(run.outcome) ?? "", general)
  })

  it("R6.3 lets people read the error of a failure output that is not linked", async () => {
    const run = await failing("exit", { output: "failure", error: "The list is empty." })
    assert.equal(titleOf(run.outcome), "The list is empty.")
  })

  it("R6.4 fails closed at an output that the node does not have, even where a link leaves it", async () => {
    const run = await failing("exit", { output: "sideways" }, ["exit.sideways > fail"])
    assert.equal(run.world.logs[0]?.code, "engine.unknown-output")
  })

  it("R6.5 fails closed after as many nodes without a screen as the limit says", async () => {
    const looping = smallCompiled({
      nodes: { mail: { to: "a@example.com" }, fail: {} },
      links: ["mail.next > mail"],
    })
    const run = await play({ compiled: looping })
    assert.equal(run.world.logs[0]?.code, "engine.hop-limit")
    // Start was the first node.
    assert.equal(run.world.mails.length, defaultLimits.hops - 1)
    assert.match(titleOf(run.outcome) ?? "", general)
  })

  const waiting = smallCompiled({
    nodes: { start: { ttl: 60 }, form: {}, fail: {} },
    links: ["start.next > form", "form.submit > fail"],
  })

  it("R6.6 answers to the last moment, and not later", async () => {
    const inTime = await play({ compiled: waiting })
    inTime.world.clock.advance(59.999)
    assert.equal((await inTime.answer()).outcome.kind, "end")
    const late = await play({ compiled: waiting })
    late.world.clock.advance(60)
    const expired = await late.answer()
    assert.equal(expired.outcome.kind, "expired")
    assert.match(titleOf(expired.outcome) ?? "", /^This took longer/)
    assert.equal(expired.state.revision, 2)
  })

  it("R6.6 stays expired", async () => {
    const late = await play({ compiled: waiting })
    late.world.clock.advance(61)
    const shown = await late.show()
    const again = await shown.show()
    assert.equal(shown.outcome.kind, "expired")
    assert.deepEqual(again.outcome, shown.outcome)
    assert.equal(again.state.revision, 2)
  })

  it("R6.8 fails closed at a condition that can't be tested", async () => {
    for (const when of ["missing > 3", "'text'"]) {
      const run = await failing("check", { when }, ["check.yes > fail", "check.no > fail"])
      assert.match(run.world.logs[0]?.message ?? "", /can't be tested/)
      assert.match(titleOf(run.outcome) ?? "", general)
    }
  })

  it("R6.9 draws a page of its own where the flow has no End Failure", async () => {
    const run = await play({ compiled: smallCompiled({ nodes: { crash: { how: "with-words" } } }) })
    assert.deepEqual(screenOf(run), {
      title: "That did not work",
      elements: [
        { kind: "heading", text: "That did not work" },
        { kind: "notice", tone: "error", text: "The mail server is away." },
        { kind: "link", href: "/acme/flow/flow_main", label: "Start again" },
      ],
    })
  })

  it("R6.9 speaks Italian where the run does", async () => {
    const texts = { fallback: "it", languages: { it: {} } }
    const run = await play({ compiled: smallCompiled({ nodes: { crash: { how: "at-once" } }, texts }) })
    assert.equal(screenOf(run)?.title, "Non ha funzionato")
  })

  it("R6.9 answers a program with a problem document", async () => {
    const run = await play({
      compiled: smallCompiled({ category: "api", type: "api", nodes: { crash: { how: "with-words" } } }),
    })
    const response = run.outcome.kind === "end" ? run.outcome.end.response : undefined
    assert.equal(response?.status, 500)
    assert.equal(response?.contentType, "application/problem+json")
    assert.equal(JSON.parse(response?.body ?? "").detail, "The mail server is away.")
  })

  it("R6.9 draws a page of its own where End Failure is what fails", async () => {
    const run = await play({
      compiled: smallCompiled({ nodes: { "crash-page": { how: "at-once" }, fail: { broken: true } } }),
    })
    assert.equal(screenOf(run)?.title, "That did not work")
    assert.deepEqual(
      run.world.logs.map(({ node }) => node),
      ["crash-page", "fail"],
    )
    const direct = await play({ compiled: smallCompiled({ nodes: { fail: { broken: true } } }) })
    assert.equal(screenOf(direct)?.title, "That did not work")
    assert.equal(direct.world.logs.length, 1)
  })

  it("R6.10 signs nobody in where a run fails, whatever End Failure says", async () => {
    const closed = await failing("crash", { how: "at-once" })
    const drawn = await play({ compiled: smallCompiled({ nodes: { end: { outcome: "failure", session: "t" } } }) })
    for (const run of [closed, drawn]) {
      assert.ok(failed(run))
      assert.equal(run.outcome.kind === "end" && run.outcome.end.session, undefined)
      assert.equal("session" in run.state.now, false)
    }
  })

  it("R6.11 draws the page with the main flow's End Failure, not with that of a library flow", async () => {
    const world = memoryPorts()
    world.publish(smallLibrary({ nodes: { crash: { how: "at-once" }, fail: { title: "of the library" } } }))
    const compiled = smallCompiled({ nodes: { call: { flow: "flow_library" }, fail: { title: "of the main flow" } } })
    const run = await play({ compiled, world })
    assert.deepEqual(screenOf(run), {
      title: "of the main flow",
      elements: [{ kind: "text", text: "flow_main" }],
    })
  })
})
