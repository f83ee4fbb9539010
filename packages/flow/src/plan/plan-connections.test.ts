import assert from "node:assert/strict"
import { test } from "node:test"
import type { BundleConnection } from "../document/bundle.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { planOf } from "../testing/sample-plan.ts"
import type { Plan } from "./plan.ts"

const mail: BundleConnection = { key: "mail", kind: "smtp", name: "Mail", settings: { host: "mail.example.com" } }
const crm: BundleConnection = { key: "crm", kind: "http", name: "CRM", settings: {} }

const rows = ({ connections }: Plan) =>
  connections.map(({ action, connection, secrets }) => [action, connection.key, secrets])
const messagesOf = ({ problems }: Plan): readonly string[] =>
  problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`)

test("connections that are not here are made, in order of their keys, and tell which secrets are to be given", () => {
  const plan = planOf({ arriving: { connections: [mail, crm] } })
  assert.deepEqual(rows(plan), [
    ["create", "crm", []],
    ["create", "mail", ["password"]],
  ])
})

test("a secret field that came sealed need not be given", () => {
  const plan = planOf({ arriving: { connections: [mail], secrets: ["mail/password"] } })
  assert.deepEqual([rows(plan), plan.secrets], [[["create", "mail", []]], ["mail/password"]])
})

test("a connection that is here stays as it is, and so do its secrets (SPEC 11.10)", () => {
  const plan = planOf({
    arriving: { connections: [mail], secrets: ["mail/password"] },
    here: { connections: [{ key: "mail", kind: "smtp", name: "Mail of here" }] },
  })
  assert.deepEqual([rows(plan), plan.secrets], [[["unchanged", "mail", []]], []])
  assert.deepEqual(messagesOf(plan), [
    "warning plan.secret-kept: A value for “mail/password” came with the files. There is one here already, and it stays. Change it here where the new one is wanted.",
  ])
})

test("a connection of another kind under the same key keeps the plan from being applied", () => {
  const plan = planOf({
    arriving: { connections: [mail] },
    here: { connections: [{ key: "mail", kind: "http", name: "Mail API" }] },
  })
  assert.deepEqual(
    [rows(plan), messagesOf(plan)],
    [
      [],
      [
        "error plan.connection-of-other-kind: The connection “mail” of the files is of the kind “smtp”, and the one of that key here is of the kind “http”. Give one of the two another key.",
      ],
    ],
  )
})

test("the same connection in several files is one; where they differ, nobody can tell which is meant", () => {
  const again = { settings: { host: "mail.example.com" }, name: "Mail", kind: "smtp", key: "mail" }
  assert.deepEqual(rows(planOf({ arriving: { connections: [mail, again] } })), [["create", "mail", ["password"]]])
  const other = { ...mail, settings: { host: "other.example.com" } }
  const plan = planOf({ arriving: { connections: [mail, other] } })
  assert.deepEqual(
    [rows(plan), messagesOf(plan)],
    [
      [],
      [
        "error plan.same-connection: The connection “mail” is in the files several times, and not the same each time. Keep one of them, or give the others keys of their own.",
      ],
    ],
  )
})

test("secrets that came sealed are set where they are not here (SPEC 11.10)", () => {
  const plan = planOf({ arriving: { secrets: ["risk", "crm", "crm"] }, here: { secrets: ["risk"] } })
  assert.deepEqual(plan.secrets, ["crm"])
  assert.deepEqual(messagesOf(plan), [
    "warning plan.secret-kept: A value for “risk” came with the files. There is one here already, and it stays. Change it here where the new one is wanted.",
  ])
})

test("a sealed field of a connection that nobody has is left alone", () => {
  assert.deepEqual(planOf({ arriving: { secrets: ["nowhere/password"] } }).secrets, [])
})

test("where flows are chosen, only what they need comes along", () => {
  const node = sampleNode({ settings: { mail: { $connection: "mail", kind: "smtp" }, key: { $secret: "risk" } } })
  const plan = planOf({
    flows: [sampleFlow({ flow: { nodes: [node] } })],
    arriving: { connections: [mail, crm], secrets: ["crm/credential", "mail/password", "risk", "other"] },
    options: { flows: ["flow_sample"] },
  })
  assert.deepEqual([rows(plan), plan.secrets], [[["create", "mail", []]], ["mail/password", "risk"]])
})
