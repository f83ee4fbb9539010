import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import { noBindings, writeFlow, type FlowDocument } from "@gatewright/flow"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "./testing/plan-calls.ts"
import { calling, smallFlow, smallLibrary } from "./testing/small-flow.ts"

let server: TestServer
let calls: (tenant: string) => Promise<ReturnType<typeof planCalls>>

before(async () => {
  server = await openTestServer()
  calls = async (tenant) => {
    await server.services.store.tenants.create({ id: tenant, name: tenant })
    return planCalls(server, tenant)
  }
})
after(() => server.close())

const described = (document: FlowDocument, description: string): FlowDocument => ({
  ...document,
  flow: { ...document.flow, description },
})
const login = smallFlow({ id: "flow_login", name: "Login" })
const shared = smallLibrary({ id: "flow_shared", name: "Shared", nodes: { n_self: calling("flow_other") } })
const other = smallLibrary({ id: "flow_other", name: "Other", nodes: { n_back: calling("flow_shared") } })
const caller = smallFlow({ id: "flow_caller", name: "Caller", nodes: { n_c: calling("flow_shared") } })

const patch = (tenant: string, flow: string, body: object) =>
  server.call("PATCH", `/api/tenants/${tenant}/flows/${flow}`, body)

test("what a plan made is deleted, libraries that call each other too, and others get their draft back", async () => {
  const { apply, undo, flows, flow, audit, applies } = await calls("undo")
  await apply(filesOf(writeFlow(login)))
  const { apply: applied } = await apply(filesOf(writeFlow(described(login, "New")), bundleOf([caller, shared, other])))
  equal(applied.flows.length, 4)
  const { status, undone } = await undo(applied.id)
  deepEqual([status, undone?.by], [200, "Administration token"])
  deepEqual(
    (await flows()).map(({ id, revision }) => [id, revision]),
    [["flow_login", 3]],
  )
  equal(writeFlow((await flow("flow_login")).document), writeFlow(login))
  const history = await server.services.store.revisions.list({ tenant: "undo", flow: "flow_login" })
  deepEqual(
    history.map(({ action, note }) => [action, note]),
    [
      ["undone", "Revision 1"],
      ["imported", ""],
      ["imported", ""],
    ],
  )
  deepEqual(
    (await audit("plan.undone")).map(({ subject }) => subject),
    [applied.id],
  )
  deepEqual(
    (await applies()).map(({ undone: by }) => by !== null),
    [true, false],
  )
})

test("after it was taken back, a plan can be applied again", async () => {
  const { plan, apply, undo, flow } = await calls("again")
  await apply(filesOf(writeFlow(login)))
  const request = {
    ...filesOf(writeFlow(described(login, "New"))),
    options: { ids: "preserve", onConflict: "merge" },
  } as const
  const { apply: applied } = await apply(request)
  await undo(applied.id)
  const { plan: planned } = await plan(request)
  deepEqual(
    planned.flows.map(({ action, diverged }) => [action, diverged]),
    [["new-version", false]],
  )
  await apply(request)
  equal((await flow("flow_login")).document.flow.description, "New")
})

test("a plan is taken back once, and only where it was applied", async () => {
  const { apply, undo } = await calls("once")
  const elsewhere = await calls("once-elsewhere")
  const { apply: applied } = await apply(filesOf(writeFlow(login)))
  deepEqual((await elsewhere.undo(applied.id)).code, "apply.not-found")
  equal((await undo(applied.id)).status, 200)
  const second = await undo(applied.id)
  deepEqual(
    [second.status, second.code, second.detail],
    [409, "apply.undone", "Administration token took it back before."],
  )
})

test("a plan that somebody went on with is not taken back, and every such flow is named", async () => {
  const { apply, undo, flows } = await calls("went-on")
  const { apply: applied } = await apply(filesOf(writeFlow(login), bundleOf([caller, shared, other])))
  await patch("went-on", "flow_login", { active: true })
  await patch("went-on", "flow_caller", { description: "Mine" })
  const outside = smallFlow({ id: "flow_outside", name: "Outside", nodes: { n_c: calling("flow_other") } })
  await apply(filesOf(writeFlow(outside)))
  const { status, code, detail, problems } = await undo(applied.id)
  deepEqual([status, code], [409, "apply.changed-since"])
  deepEqual(problems.map(({ message }) => message).toSorted(), [
    "Administration token saved revision 2 of “Caller”; the plan wrote 1.",
    "“Login” was activated: what the plan wrote runs.",
    "“Other” is called by “Outside” by now.",
  ])
  equal(detail.startsWith("The plan can't be taken back, for somebody went on with it: "), true)
  equal((await flows()).length, 5)
})

test("connections, secrets and bindings go as well, unless something else needs them", async () => {
  const { apply, undo } = await calls("undo-things")
  const { store } = server.services
  const connection = (key: string) => ({
    key,
    kind: "smtp",
    name: key,
    settings: { host: "mail.example.org", port: 587, security: "tls", from: "a@example.org" },
  })
  const sender = (id: string, key: string) =>
    smallFlow({ id, nodes: { n_m: ["messaging.sendEmail", { connection: { $connection: key, kind: "smtp" } }] } })
  const bindings = { secrets: { a: "b" }, connections: {}, flows: {} }
  const { apply: applied } = await apply({
    ...filesOf(
      bundleOf([sender("flow_one", "one"), sender("flow_two", "two")], {
        connections: [connection("one"), connection("two")],
      }),
    ),
    bindings,
  })
  await apply(filesOf(writeFlow(sender("flow_three", "two"))))
  equal((await undo(applied.id)).status, 200)
  deepEqual(
    (await store.connections.list("undo-things")).map(({ key }) => key),
    ["two"],
  )
  deepEqual(await store.bindings.get("undo-things"), noBindings)
})

test("bindings that somebody changed since stay", async () => {
  const { apply, undo } = await calls("undo-bindings")
  const bindings = { secrets: { a: "b" }, connections: {}, flows: {} }
  const { apply: applied } = await apply({ ...filesOf(writeFlow(login)), bindings })
  const later = { ...bindings, secrets: { a: "c" } }
  await server.call("PUT", "/api/tenants/undo-bindings/bindings", later)
  equal((await undo(applied.id)).status, 200)
  deepEqual(await server.services.store.bindings.get("undo-bindings"), later)
})
