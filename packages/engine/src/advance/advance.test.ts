import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { memoryPorts } from "../testing/memory-ports.ts"
import { play, runToken, sampleInput, titleOf, tokenOf } from "../testing/play.ts"
import { smallCompiled, smallLibrary } from "../testing/small-flow.ts"
import { answerRun } from "../run/answer-run.ts"

const texts = {
  fallback: "en",
  languages: { en: { words: { title: "Hello" } }, it: { words: { title: "Ciao" } }, de: { words: { title: "Hallo" } } },
}

describe("advance", () => {
  it("R2.1 goes from Start to the first screen, and from there to the end", async () => {
    const compiled = smallCompiled({
      nodes: {
        set: { name: "greeting", value: "Hi" },
        form: { title: "{{greeting}}?" },
        end: { title: "{{greeting}} {{form.name}}!" },
      },
      links: ["set.next > form", "form.submit > end"],
    })
    const begun = await play({ compiled })
    assert.equal(titleOf(begun.outcome), "Hi?")
    const ended = await begun.answer("submit", { name: "Ada" })
    assert.equal(titleOf(ended.outcome), "Hi Ada!")
    assert.equal(ended.outcome.kind === "end" && ended.outcome.end.outcome, "success")
  })

  it("R2.2 takes no turn of the event loop for nodes that work at once", async () => {
    const turns = async (hops: number) => {
      const nodes = Object.fromEntries(
        Array.from({ length: hops }, (_, i) => [`set-${i}`, { name: "a", value: `${i}` }]),
      )
      const links = Array.from({ length: hops }, (_, i) => `set-${i}.next > ${i === hops - 1 ? "end" : `set-${i + 1}`}`)
      const compiled = smallCompiled({ nodes: { ...nodes, end: {} }, links })
      const run = { over: false }
      void play({ compiled }).then(() => (run.over = true))
      let count = 0
      for (; !run.over; count++) await Promise.resolve()
      return count
    }
    assert.equal(await turns(500), await turns(1))
  })

  it("R2.3 leaves the state as it was that it goes on from", async () => {
    const compiled = smallCompiled({
      nodes: { set: { name: "a", value: "before" }, form: {}, "set-b": { name: "a", value: "after" }, "form-b": {} },
      links: ["set.next > form", "form.submit > set-b", "set-b.next > form-b"],
    })
    const { state, outcome, world } = await play({ compiled })
    const copy = structuredClone(state)
    const answer = { action: "submit", fields: {} }
    const stepToken = tokenOf(outcome)
    const next = await answerRun({ state, compiled, ports: world.ports, runToken, answer, stepToken })
    assert.deepEqual(state, copy)
    assert.equal(next.state.variables["a"], "after")
  })

  for (const name of ["flow", "user", "session", "client", "request", "mail", "__proto__"]) {
    it(`R2.4 fails closed where a node writes ${name}`, async () => {
      const compiled = smallCompiled({ nodes: { set: { name, value: "mine" }, end: {} }, links: ["set.next > end"] })
      const { world, outcome, state } = await play({ compiled })
      assert.equal(outcome.kind === "end" && outcome.end.outcome, "failure")
      assert.equal(world.logs[0]?.code, "engine.reserved-variable")
      assert.deepEqual(state.variables, {})
    })
  }

  it("R2.5 offers what the run began with", async () => {
    const title =
      "{{flow.id}} {{flow.tenant}} {{flow.url}} {{flow.language}} {{flow.query.next}} {{session.userId}} {{session.level}} {{client.name}} {{request.ip}}"
    const { outcome } = await play({
      compiled: smallCompiled({ nodes: { form: { title } } }),
      input: {
        query: { next: "/home" },
        client: { name: "shop" },
        session: { id: "s1", userId: "u1", attributes: { level: 2 }, authenticatedAt: 0, expiresAt: 0 },
      },
    })
    assert.equal(titleOf(outcome), "flow_main acme /acme/flow/flow_main en /home u1 2 shop 192.0.2.1")
  })

  it("R2.5 lets no attribute of a user stand in for what every user has", async () => {
    const world = memoryPorts()
    world.users.add({ id: "u1", username: "ada", attributes: { id: "u0", email: "ada@example.com", username: "root" } })
    const compiled = smallCompiled({
      nodes: { find: { username: "ada" }, form: { title: "{{user.id}} {{user.username}} {{user.email}}" } },
      links: ["find.next > form"],
    })
    assert.equal(titleOf((await play({ compiled, world })).outcome), "u1 ada ada@example.com")
  })

  it("R2.5 shows library flows the flow.* of the main flow", async () => {
    const world = memoryPorts()
    world.publish(smallLibrary({ nodes: { form: { title: "{{flow.id}}" } } }))
    const { outcome } = await play({ compiled: smallCompiled({ nodes: { call: { flow: "flow_library" } } }), world })
    assert.equal(titleOf(outcome), "flow_main")
  })

  const speaking = (locale?: string) => {
    const world = memoryPorts()
    world.users.add({ username: "ada", attributes: locale === undefined ? {} : { locale } })
    const compiled = smallCompiled({
      nodes: { find: { username: "ada" }, form: { title: "$t(words.title)t$" } },
      links: ["find.next > form"],
      texts,
    })
    return { world, compiled }
  }

  it("R2.6 speaks the language that the application asks for", async () => {
    const { outcome, state } = await play({ ...speaking("de"), input: { uiLocales: "it-CH", acceptLanguage: "de" } })
    assert.equal(titleOf(outcome), "Ciao")
    assert.equal(state.language, "it")
  })

  it("R2.6 speaks the user's language as soon as the user is found", async () => {
    assert.equal(titleOf((await play({ ...speaking("de"), input: { acceptLanguage: "it" } })).outcome), "Hallo")
  })

  it("R2.6 speaks the browser's language, else the fallback", async () => {
    assert.equal(titleOf((await play({ ...speaking(), input: { acceptLanguage: "fr, it;q=0.5" } })).outcome), "Ciao")
    assert.equal(titleOf((await play({ ...speaking(), input: { acceptLanguage: "fr" } })).outcome), "Hello")
  })

  const messageAfter = async (exit: Record<string, string>) => {
    const compiled = smallCompiled({
      nodes: { exit, form: { title: "[{{flow.error.message}}]" } },
      links: ["exit.next > form", "exit.failure > form"],
    })
    return titleOf((await play({ compiled })).outcome)
  }

  it("R2.7 tells people what a node says of its failure", async () => {
    assert.equal(await messageAfter({ output: "failure", error: "The list is empty." }), "[The list is empty.]")
  })

  it("R2.7 says something general after a failure without words, and nothing before one", async () => {
    assert.match((await messageAfter({ output: "failure" })) ?? "", /Something went wrong/)
    assert.equal(await messageAfter({ output: "next" }), "[]")
  })

  it("R2.8 lasts as long as the main flow's Start says", async () => {
    const world = memoryPorts()
    world.publish(smallLibrary({ nodes: { start: { ttl: 9000 }, form: {} }, links: ["start.next > form"] }))
    const compiled = smallCompiled({
      nodes: { start: { ttl: 60 }, call: { flow: "flow_library" } },
      links: ["start.next > call"],
    })
    const { state } = await play({ compiled, world })
    assert.equal(state.expiresAt - state.createdAt, 60_000)
  })

  it("R2.8 lasts 300 seconds where Start says nothing", async () => {
    const { state } = await play({ compiled: smallCompiled({ nodes: { form: {} } }) })
    assert.equal(state.expiresAt - state.createdAt, 300_000)
  })

  it("R2.9 tells a node of the run as it is now", async () => {
    const world = memoryPorts()
    world.users.add({ username: "ada", attributes: { locale: "it" } })
    world.publish(smallLibrary({ nodes: { who: {}, return: {} }, links: ["who.next > return"] }))
    const compiled = smallCompiled({
      nodes: {
        "who-a": {},
        "form-a": { title: "{{who}}" },
        call: { flow: "flow_library" },
        "who-b": {},
        "form-b": { title: "{{who}}" },
        find: { username: "ada" },
        "who-c": {},
        "form-c": { title: "{{who}}" },
      },
      links: [
        "who-a.next > form-a",
        "form-a.submit > call",
        "call.nestedSuccess > who-b",
        "who-b.next > form-b",
        "form-b.submit > find",
        "find.next > who-c",
        "who-c.next > form-c",
      ],
      texts,
    })
    const first = await play({ compiled, world })
    const second = await first.answer()
    const third = await second.answer()
    assert.deepEqual(
      [first, second, third].map(({ outcome }) => titleOf(outcome)),
      ["flow_main custom test en ", "flow_main custom test en ", "flow_main custom test it ada"],
    )
    const inside = second.state.trace.find(({ flowId, node }) => flowId === "flow_library" && node === "who")
    assert.deepEqual(inside?.set, { who: "flow_library libraries library en " })
  })

  it("R2.5 knows where the last answer came from", async () => {
    const compiled = smallCompiled({
      nodes: { form: {}, "form-b": { title: "{{request.ip}}" } },
      links: ["form.submit > form-b"],
    })
    const { state, outcome, world } = await play({ compiled })
    const answered = await answerRun({
      state,
      compiled,
      ports: world.ports,
      runToken,
      answer: { action: "submit", fields: {} },
      stepToken: tokenOf(outcome),
      request: { ...sampleInput.request, ip: "192.0.2.9" },
    })
    assert.equal(titleOf(answered.outcome), "192.0.2.9")
  })
})
