import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { Secret, type Value } from "@gatewright/flow"
import { memoryPorts } from "../testing/memory-ports.ts"
import { play } from "../testing/play.ts"
import { smallCompiled } from "../testing/small-flow.ts"
import type { Progress } from "../advance/progress.ts"
import { notingPorts } from "./noting-ports.ts"
import { deed, record } from "./record.ts"
import { secretsAtHand } from "./secrets-at-hand.ts"
import { spellingsOf } from "./spellings-of.ts"
import type { TraceStep } from "./trace-step.ts"
import { traceable } from "./traceable.ts"

const secret = 'k3y+of/the €ast & "west"'
const known = secretsAtHand([new Secret(secret)])
const shown = (value: Value) => traceable({ value }, known)["value"]

describe("secretsAtHand", () => {
  it("R7.2 masks a secret in whatever a node made of it", () => {
    assert.equal(shown(secret), "[secret]")
    assert.equal(shown(`The key ${secret} was refused.`), "The key [secret] was refused.")
    assert.equal(
      shown(`GET https://api.example/?key=${encodeURIComponent(secret)}&page=1`),
      "GET https://api.example/?key=[secret]&page=1",
    )
    assert.equal(shown(new URLSearchParams({ key: secret }).toString()), "key=[secret]")
    assert.equal(shown(JSON.stringify({ key: secret })), '{"key":"[secret]"}')
    assert.equal(shown(`data:;base64,${Buffer.from(secret).toString("base64url")}`), "data:;base64,[secret]")
    assert.deepEqual(shown({ [secret]: [{ deep: `x${secret}` }] }), { "[secret]": [{ deep: "x[secret]" }] })
  })

  it("R7.2 masks the credential of an authorization header alone, too", () => {
    const header = secretsAtHand([new Secret("Bearer abc.def")])
    assert.equal(header.masked("token abc.def", 99), "token [secret]")
  })

  it("R7.2 masks a code that became a number, and a short secret where it is all of a value", () => {
    const pin = secretsAtHand([new Secret("123456"), new Secret("ab")])
    assert.deepEqual(traceable({ code: 123456, short: "ab", word: "table", count: 12 }, pin), {
      code: "[secret]",
      short: "[secret]",
      word: "table",
      count: 12,
    })
  })

  it("R7.2 masks a code whose zeros went away as it became a number", () => {
    const code = secretsAtHand([new Secret("012345")])
    assert.deepEqual(traceable({ code: 12345, other: 2345 }, code), { code: "[secret]", other: 2345 })
  })

  it("R7.2 masks an address whose bytes are written in small digits", () => {
    assert.equal(secretsAtHand([new Secret("key/one")]).masked("?key=key%2fone", 99), "?key=[secret]")
  })

  it("R7.2 masks a secret of any length, whole and cut off by somebody else", () => {
    const long = Array.from({ length: 100_000 }, (_, index) => String.fromCodePoint(33 + ((index * index) % 90))).join(
      "",
    )
    const hidden = secretsAtHand([new Secret(long)])
    assert.equal(hidden.masked(`Bad key: ${long}.`, 2000), "Bad key: [secret]…")
    assert.equal(hidden.masked(`Bad key: ${long.slice(0, 500)}... (cut)`, 2000), "Bad key: [secret]... (cut)")
  })

  it("R7.2 keeps what is used again in mind, however many other secrets come", () => {
    const hidden = secretsAtHand([new Secret("of the environment")])
    for (let count = 0; count < 499; count += 1) hidden.note(new Secret(`password ${count}`))
    hidden.note(new Secret("of the environment"))
    hidden.note(new Secret("one more password"))
    assert.equal(hidden.masked("GET /?key=of the environment", 99), "GET /?key=[secret]")
  })

  it("takes no time that grows with text and number of secrets together", () => {
    const hidden = secretsAtHand(Array.from({ length: 500 }, (_, index) => new Secret(`${"a".repeat(5000)}${index}`)))
    const text = "a".repeat(4_000_000)
    const { user: before } = process.threadCpuUsage()
    assert.equal(hidden.masked(text, 2000).includes("aaaa"), false)
    for (let count = 0; count < 50; count += 1) hidden.masked("b".repeat(1_000_000), 2000)
    // In microseconds of this thread: other work on the machine does not count.
    assert.ok(process.threadCpuUsage().user - before < 2_000_000)
  })

  it("R7.2 shows nothing of a secret that the end of a long text goes through", () => {
    const at = (begin: number) => known.masked(`${"x".repeat(begin)}${secret}${"y".repeat(5000)}`, 2000)
    for (const begin of [1980, 1995, 1999]) assert.equal(at(begin), `${"x".repeat(begin)}[secret]…`)
    assert.equal(at(2000), `${"x".repeat(2000)}…`)
    assert.equal(at(0).length, "[secret]".length + 2000 - secret.length + 1)
  })

  it("R7.2 leaves no spelling of any secret in any text", () => {
    const texts = fc.string({ minLength: 4, maxLength: 20, unit: "binary" })
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        fc.string(),
        fc.nat(60),
        (secrets, rest, longest) => {
          // What the mask itself is made of is no secret.
          fc.pre(secrets.every((each) => !spellingsOf(each).some((one) => `${rest}[secret]${rest}…`.includes(one))))
          const masked = secretsAtHand(secrets.map((each) => new Secret(each))).masked(
            secrets.map((each) => `${rest}${each}`).join(""),
            longest,
          )
          assert.ok(secrets.every((each) => !masked.replaceAll("[secret]", "\u0000").includes(each)))
        },
      ),
    )
  })

  it("R7.2 notes what nodes get of the environment", async () => {
    const noted = secretsAtHand([])
    const ports = notingPorts(
      {
        ...memoryPorts().ports,
        secrets: { get: async () => new Secret("of the environment") },
        connections: { http: async () => ({ baseUrl: "", headers: { "x-key": new Secret("of the connection") } }) },
      },
      noted,
    )
    await ports.secrets.get("api")
    await ports.connections.http("crm")
    assert.equal(noted.masked("of the environment, of the connection", 99), "[secret], [secret]")
  })

  it("R7.2 hides in the error of a step what the same step has made a secret", () => {
    const trace: TraceStep[] = []
    record({ trace, hidden: secretsAtHand([]), ports: memoryPorts().ports } as unknown as Progress, {
      flow: smallCompiled({ nodes: { "form-a": {} } }),
      node: { id: "a", type: "form", version: 1, name: "a", settings: {} },
      visit: "entered",
      at: 0,
      deed: deed("left", "failure", "“new token” was refused", { token: new Secret("new token") }),
    })
    assert.equal(trace[0]?.error, "“[secret]” was refused")
  })

  it("R7.2 knows a secret of an earlier page of the run, and hides it in the title and the error of a later step", async () => {
    const compiled = smallCompiled({
      tracking: "always",
      nodes: {
        "form-a": {},
        hide: {},
        "form-b": {},
        "form-c": { title: "Hello {{form.name}}", field: "{{form.name}}" },
        exit: { output: "failure", error: '{"name":"correct horse"} was refused' },
      },
      links: ["form-a.submit > hide", "hide.next > form-b", "form-b.submit > form-c", "form-c.submit > exit"],
    })
    const first = await play({ compiled })
    const second = await first.answer("submit", { name: "correct horse" })
    const { state } = await (await second.answer("submit", { name: '{"name":"correct horse"}' })).answer()
    const later = state.trace.slice(4)
    assert.equal(later.find(({ screen }) => screen?.startsWith("Hello"))?.screen, "Hello [secret]")
    assert.equal(later.find(({ error }) => error?.endsWith("refused"))?.error, "[secret] was refused")
    assert.equal(JSON.stringify(later).includes("correct horse"), false)
    assert.equal(JSON.stringify(later).includes("horse"), false)
  })
})
