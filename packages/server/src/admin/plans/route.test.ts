import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { writeFlow, type FlowDocument } from "@gatewright/flow"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "./testing/plan-calls.ts"
import { calling, smallFlow, smallLibrary } from "./testing/small-flow.ts"

let server: TestServer
/** A tenant for each test: none finds what another left. */
let calls: (tenant: string) => Promise<ReturnType<typeof planCalls>>

before(async () => {
  server = await openTestServer()
  calls = async (tenant) => {
    await server.services.store.tenants.create({ id: tenant, name: tenant })
    return planCalls(server, tenant)
  }
})
after(() => server.close())

const changed = (document: FlowDocument, change: Partial<FlowDocument["flow"]>): FlowDocument => ({
  ...document,
  flow: { ...document.flow, ...change },
})
const login = smallFlow({ id: "flow_login", name: "Login" })
const shared = smallLibrary({ id: "flow_shared", name: "Shared" })
const caller = smallFlow({ id: "flow_caller", name: "Caller", nodes: { n_c: calling("flow_shared") } })
const mail = {
  key: "mail-out",
  kind: "smtp",
  name: "Mail",
  settings: { host: "mail.example.org", port: 587, security: "starttls", from: "no-reply@example.org" },
} as const

test("a plan says what would be created, and writes nothing", async () => {
  const { plan, flows } = await calls("plan-only")
  const { status, plan: planned } = await plan(filesOf(writeFlow(login)))
  equal(status, 200)
  deepEqual(
    planned.flows.map(({ action, id, name, file }) => [action, id, name, file]),
    [["create", "flow_login", "Login", "file-1.json"]],
  )
  deepEqual(await flows(), [])
})

test("a plan that is applied creates flows inactive, with the bytes of the file, in one audit entry", async () => {
  const { apply, flows, audit, flow } = await calls("apply")
  const { status, apply: applied } = await apply(filesOf(bundleOf([caller, shared]), writeFlow(login)))
  equal(status, 201)
  deepEqual(
    applied.flows.map(({ id, action, before: from, after: to }) => [id, action, from, to]),
    [
      ["flow_shared", "create", null, 1],
      ["flow_caller", "create", null, 1],
      ["flow_login", "create", null, 1],
    ],
  )
  deepEqual(
    (await flows()).map(({ name, status: active }) => [name, active]),
    [
      ["Caller", "inactive"],
      ["Login", "inactive"],
      ["Shared", "inactive"],
    ],
  )
  equal(writeFlow((await flow("flow_caller")).document), writeFlow(caller))
  const entries = await audit("plan")
  deepEqual(
    entries.map(({ action, subject }) => [action, subject]),
    [["plan.applied", applied.id]],
  )
  equal(JSON.parse(entries[0]?.detail ?? "").created, 3)
  deepEqual(await audit("flow"), [])
})

test("a plan of what is already here is empty, and applying it writes nothing but that it was applied", async () => {
  const { apply, plan, flow } = await calls("same")
  const request = filesOf(bundleOf([caller, shared]))
  await apply(request)
  const { plan: planned } = await plan(request)
  deepEqual(
    planned.flows.map(({ action, changes }) => [action, changes]),
    [
      ["unchanged", []],
      ["unchanged", []],
    ],
  )
  const { status, apply: applied } = await apply(request)
  deepEqual([status, applied.flows], [201, []])
  equal((await flow("flow_caller")).revision, 1)
})

test("a flow that is here becomes a new version as a draft; what runs stays", async () => {
  const { apply, plan, flow } = await calls("new-version")
  await apply(filesOf(writeFlow(login)))
  await server.call("PATCH", "/api/tenants/new-version/flows/flow_login", { active: true })
  const request = filesOf(writeFlow(changed(login, { description: "Better" })))
  const { plan: planned } = await plan(request)
  deepEqual(
    planned.flows.map(({ action, changes, diverged }) => [action, changes.map(({ kind }) => kind), diverged]),
    [["new-version", ["head-changed"], false]],
  )
  await apply(request)
  const now = await flow("flow_login")
  deepEqual([now.revision, now.status, now.document.flow.description], [2, "draft-changes", "Better"])
})

test("a plan that has become another is refused with the new one, and nothing is written", async () => {
  const { plan, applyHash, apply, flow } = await calls("changed")
  const request = filesOf(writeFlow(changed(login, { description: "From the file" })))
  const { plan: old } = await plan(request)
  await apply(filesOf(writeFlow(login)))
  const refused = await applyHash(request, old.hash)
  deepEqual(
    [refused.status, refused.code, refused.detail],
    [
      409,
      "plan.changed",
      "The plan has become another since it was looked at. Nothing was written. Look at the new one, and apply that.",
    ],
  )
  deepEqual(
    refused.plan.flows.map(({ action }) => action),
    ["new-version"],
  )
  equal((await flow("flow_login")).revision, 1)
  equal((await applyHash(request, refused.plan.hash)).status, 201)
})

test("a plan that is blocked is refused with everything that is in the way", async () => {
  const { apply, flows } = await calls("blocked")
  const { status, code, problems } = await apply(filesOf(writeFlow(login), "{", "<html>"))
  deepEqual([status, code, problems.length], [409, "plan.blocked", 2])
  match(problems[0]?.message ?? "", /^file-2\.json: Line 1, column 2: /)
  deepEqual(await flows(), [])
})

test("flows are merged with what was changed here since they came in", async () => {
  const { apply, flow } = await calls("merge")
  await apply(filesOf(writeFlow(login)))
  const here = await flow("flow_login")
  await server.call("PUT", "/api/tenants/merge/flows/flow_login/document", {
    revision: here.revision,
    document: changed(here.document, { tags: ["ours"] }),
  })
  const theirs = changed(login, { description: "Theirs" })
  const { status } = await apply({
    ...filesOf(writeFlow(theirs)),
    options: { ids: "preserve", onConflict: "merge" },
  })
  equal(status, 201)
  const merged = await flow("flow_login")
  deepEqual([merged.document.flow.tags, merged.document.flow.description], [["ours"], "Theirs"])
})

test("a conflict of a merge is chosen by its id, and the next merge begins with what was taken", async () => {
  const { apply, plan, flow } = await calls("conflict")
  await apply(filesOf(writeFlow(login)))
  await server.call("PUT", "/api/tenants/conflict/flows/flow_login/document", {
    revision: 1,
    document: changed(login, { description: "Ours" }),
  })
  const theirs = changed(login, { description: "Theirs" })
  const request = { ...filesOf(writeFlow(theirs)), options: { ids: "preserve", onConflict: "merge" } as const }
  const { plan: open } = await plan(request)
  const [conflict] = open.flows[0]?.merge?.conflicts ?? []
  deepEqual([open.flows[0]?.action, open.flows[0]?.merge?.open], ["blocked", 1])
  const { status } = await apply({ ...request, choices: { flow_login: { [conflict?.id ?? ""]: "ours" } } })
  equal(status, 201)
  equal((await flow("flow_login")).document.flow.description, "Ours")
})

test("flows get new ids together, and call each other by them", async () => {
  const { apply, flow } = await calls("new-ids")
  const { apply: applied } = await apply({
    ...filesOf(bundleOf([caller, shared])),
    options: { ids: "new", onConflict: "new-version" },
  })
  const [library, main] = applied.flows
  notEqual(library?.id, "flow_shared")
  const { document } = await flow(main?.id ?? "")
  ok(writeFlow(document).includes(`"$flow": "${library?.id}"`))
})

test("connections come without secrets, and bindings are remembered", async () => {
  const { apply, plan } = await calls("things")
  const sender = smallFlow({
    id: "flow_sender",
    nodes: { n_m: ["messaging.sendEmail", { connection: { $connection: "mail-out", kind: "smtp" } }] },
  })
  const { plan: planned } = await plan(filesOf(bundleOf([sender], { connections: [mail] })))
  deepEqual(planned.connections, [
    { action: "create", key: "mail-out", kind: "smtp", name: "Mail", secrets: ["password"] },
  ])
  const bindings = { secrets: {}, connections: { smtp: { other: "mail-out" } }, flows: {} }
  const { apply: applied } = await apply({ ...filesOf(bundleOf([sender], { connections: [mail] })), bindings })
  deepEqual(applied.connections, ["mail-out"])
  deepEqual(await server.services.store.bindings.get("things"), bindings)
  const stored = await server.services.store.connections.get({ tenant: "things", key: "mail-out" })
  deepEqual([stored?.name, stored?.sealed], ["Mail", null])
})

test("a connection that can't be used here is left out with the reason", async () => {
  const { plan } = await calls("bad-connection")
  const { plan: planned } = await plan(
    filesOf(
      bundleOf([login], {
        connections: [
          { ...mail, settings: { host: "x" } },
          { ...mail, key: "dir", kind: "ldap" },
        ],
      }),
    ),
  )
  deepEqual(planned.connections, [])
  deepEqual(
    planned.problems.map(({ code, severity }) => [code, severity]),
    [
      ["plan.unusable-connection", "warning"],
      ["plan.unusable-connection", "warning"],
    ],
  )
})

test("progress comes in lines, and the last one says what was applied", async () => {
  const { plan } = await calls("lines")
  const request = filesOf(bundleOf([caller, shared]))
  const { plan: planned } = await plan(request)
  const response = await server.app.inject({
    method: "POST",
    url: "/api/tenants/lines/plans/apply",
    headers: {
      authorization: "Bearer tests-only-tests-only-tests-only-0123",
      "content-type": "application/json",
      accept: "application/x-ndjson",
    },
    payload: JSON.stringify({ ...request, hash: planned.hash }),
  })
  match(String(response.headers["content-type"]), /application\/x-ndjson/)
  const lines = response.body
    .trim()
    .split("\n")
    .map((line): { done?: number; total?: number; applied?: { flows: readonly unknown[] } } => JSON.parse(line))
  deepEqual(lines.slice(0, -1), [
    { done: 1, total: 2 },
    { done: 2, total: 2 },
  ])
  equal(lines.at(-1)?.applied?.flows.length, 2)
})

test("a request that is none says what is wrong with it", async () => {
  const { plan } = await calls("invalid")
  // @ts-expect-error -- that is what the test is about
  const { status, code, problems } = await plan({ files: [{ path: "a" }], options: { ids: "mine" } })
  deepEqual([status, code, problems.length >= 2], [400, "request.invalid", true])
})
