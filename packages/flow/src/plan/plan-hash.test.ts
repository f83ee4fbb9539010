import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { arrivingFlow, flowHere, planOf } from "../testing/sample-plan.ts"
import { noBindings } from "./bindings.ts"

type Question = Parameters<typeof planOf>[0]

const flow = sampleFlow({
  flow: {
    nodes: [sampleNode({ settings: { token: { $secret: "risk" }, mail: { $connection: "mail", kind: "smtp" } } })],
  },
})
const older = sampleFlow({ flow: { ...flow.flow, description: "Older" } })
const second = sampleFlow({ flow: { id: "flow_second", name: "Second" } })
const mail = { key: "mail", kind: "smtp", name: "Mail", settings: { host: "a", port: 1 } }
const here = { flows: [flowHere(older)], bindings: { ...noBindings, secrets: { other: "b" } } }
const question: Question = { flows: [flow, second], here, arriving: { connections: [mail] } }

const hashOf = (fields: Question = {}): string => planOf({ ...question, ...fields }).hash
const moved = { ...flow, layout: { ...flow.layout, nodes: { n_a: { x: 1, y: 1 } } } }

test("a hash is 64 hexadecimal digits", () => assert.match(hashOf(), /^[0-9a-f]{64}$/))

const sameHash: Readonly<Record<string, Question>> = {
  "the order of the files": { flows: [second, flow] },
  "the names of the files": { flows: [arrivingFlow(flow, "a"), arrivingFlow(second, "b")] },
  "the order of keys and nodes in a file": {
    flows: [second, { ...flow, flow: { ...flow.flow, texts: { languages: { en: {} }, fallback: "en" } } }],
  },
  "the order of keys of a connection": {
    arriving: { connections: [{ settings: { port: 1, host: "a" }, name: "Mail", kind: "smtp", key: "mail" }] },
  },
  "choices for what does not conflict": { choices: { flow_sample: { "setting n_a /token": "theirs" } } },
  "a secret that is added here": { here: { ...here, secrets: ["risk"] } },
  "an answer that is remembered already": { bindings: { ...noBindings, secrets: { other: "b" } } },
  "flows that are chosen where they are all": { options: { flows: ["flow_second", "flow_sample"] } },
  "warnings of reading": {
    arriving: { connections: [mail], problems: [{ code: "a", severity: "warning", message: "A." }] },
  },
}

for (const [what, fields] of Object.entries(sameHash)) {
  test(`the hash does not depend on ${what}`, () => assert.equal(hashOf(fields), hashOf()))
}

test("the hash does not depend on ids that are drawn", () => {
  const withIds = (newId: () => string) => hashOf({ options: { ids: "new" }, newId })
  assert.equal(
    withIds(() => "flow_a"),
    withIds(() => "flow_b"),
  )
})

test("the hash depends on sealed values that would be set, as they came", () => {
  const withValue = (jwe: string, more: Question = {}) =>
    hashOf({ arriving: { secrets: ["risk"], sealed: new Map([["risk", jwe]]) }, ...more })
  assert.notEqual(withValue("a"), withValue("b"))
  const there = { here: { ...here, secrets: ["risk"] } }
  assert.equal(withValue("a", there), withValue("b", there))
})

const otherHash: Readonly<Record<string, Question>> = {
  "the content of a flow": { flows: [older, second] },
  "the drawing of a flow": { flows: [moved, second] },
  "the flows that are chosen": { options: { flows: ["flow_second"] } },
  "what becomes of ids": { options: { ids: "new" } },
  "what becomes of conflicts": { options: { onConflict: "fail" } },
  "a new revision of what is here": { here: { ...here, flows: [flowHere(older, { revision: 2 })] } },
  "that what is here was deleted": { here: { ...here, flows: [flowHere(older, { deleted: true })] } },
  "that an id is no longer free": { here: { ...here, flows: [flowHere(older), flowHere(second)] } },
  "an answer": { bindings: { ...noBindings, secrets: { risk: "prod" } } },
  "another answer than the one that is remembered": { bindings: { ...noBindings, secrets: { other: "c" } } },
  "what a name that flows use is bound to": {
    here: { ...here, bindings: { ...noBindings, secrets: { risk: "prod" } } },
  },
  "the settings of a connection": { arriving: { connections: [{ ...mail, settings: { host: "b", port: 1 } }] } },
  "that a connection is here already": { here: { ...here, connections: [mail] } },
  "the secrets that came sealed": { arriving: { connections: [mail], secrets: ["risk"] } },
}

for (const [what, fields] of Object.entries(otherHash)) {
  test(`the hash depends on ${what}`, () => assert.notEqual(hashOf(fields), hashOf()))
}

test("the hash depends on the name that a new flow gets", () => {
  const named = (...names: readonly string[]) => hashOf({ here: { names: new Set(names) }, options: { ids: "new" } })
  assert.notEqual(named("Login"), named("Login", "Login (2)"))
})

test("the hash depends on what a merge gives: by what both began with, and by what was chosen", () => {
  const merged = (base: typeof flow, choices: Readonly<Record<string, "ours" | "theirs">> = {}) =>
    planOf({
      flows: [sampleFlow({ flow: { ...flow.flow, name: "Theirs" } })],
      here: { flows: [flowHere(older, { origin: { id: "flow_sample", document: base } })] },
      options: { onConflict: "merge" },
      choices: { flow_sample: choices },
    })
  const clashing = sampleFlow({ flow: { ...flow.flow, description: "Base" } })
  const id = merged(clashing).flows[0]?.merge?.conflicts[0]?.id ?? ""
  const chosen = (side: "ours" | "theirs") => merged(clashing, { [id]: side }).hash
  assert.notEqual(merged(flow).hash, merged(older).hash)
  assert.equal(new Set([merged(clashing).hash, chosen("ours"), chosen("theirs")]).size, 3)
})
