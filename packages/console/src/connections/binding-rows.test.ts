import assert from "node:assert/strict"
import { test } from "node:test"
import { noBindings } from "@gatewright/flow"
import { bindingRows, withBinding } from "./binding-rows.ts"

const mail = { kind: "connection" as const, key: "mail", detail: "smtp" }
const risk = { kind: "secret" as const, key: "risk", detail: "" }

test("an answer becomes a binding of its kind, and a second one takes its place", () => {
  const once = withBinding(withBinding(noBindings, mail, "mail-dev"), risk, "risk-prod")
  assert.deepEqual(withBinding(once, mail, "mail-prod"), {
    secrets: { risk: "risk-prod" },
    connections: { smtp: { mail: "mail-prod" } },
    flows: {},
  })
})

test("taking an answer back leaves the others", () => {
  const both = withBinding(withBinding(noBindings, mail, "a"), { ...mail, key: "other" }, "b")
  assert.deepEqual(withBinding(both, mail, undefined).connections, { smtp: { other: "b" } })
})

test("every binding is a row", () =>
  assert.deepEqual(bindingRows(withBinding(withBinding(noBindings, risk, "x"), mail, "y")), [
    { ...mail, target: "y" },
    { ...risk, target: "x" },
  ]))
