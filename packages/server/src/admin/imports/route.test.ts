import { deepEqual, equal, match, notEqual } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { example, importCalls, journey } from "./testing/import-calls.ts"

let server: TestServer
/** A tenant for each test: none finds what another left. */
let calls: (tenant: string) => Promise<ReturnType<typeof importCalls>>

before(async () => {
  server = await openTestServer()
  calls = async (tenant) => {
    await server.services.store.tenants.create({ id: tenant, name: tenant })
    return importCalls(server, tenant)
  }
})
after(() => server.close())

const keepId = { preserveId: "true" }
const login = await example("login-with-password")
const id = "flow_login-with-password"
const with2 = (text: string) => text.replace('"name": "Login with password"', '"name": "Changed"')

const change = (tenant: string, flow: string, body: object) =>
  server.call<{ code: string; detail: string }>("PATCH", `/api/tenants/${tenant}/flows/${flow}`, body)

test("a file that is added with its id comes back out as the same bytes, inactive and not default", async () => {
  const { add, exported } = await calls("same-bytes")
  const { status, body } = await add(login, keepId)
  deepEqual([status, body.kind, body.flow.id], [201, "created", id])
  deepEqual([body.flow.status, body.flow.isDefault, body.flow.revision], ["inactive", false, 1])
  equal(await exported(id), login)
})

test("without its id the flow gets a new one, and everything else stays", async () => {
  const { add, exported } = await calls("new-id")
  const { body } = await add(login)
  notEqual(body.flow.id, id)
  equal((await exported(body.flow.id)).replace(body.flow.id, id), login)
})

test("looking at a file writes nothing", async () => {
  const { look, flows } = await calls("look")
  const { status, body } = await look(login, keepId)
  deepEqual([status, body.outcome, body.proposedName], [200, { kind: "create", id }, "Login with password"])
  deepEqual(await flows(), [])
})

test("a file of another type names both sides and where it belongs, and nothing is added", async () => {
  const { add, look, flows } = await calls("mismatch")
  const there = { category: "self-service", type: "registration" }
  const message =
    "This file holds a Login flow of Authentication; it can't be added to Self Service Configurations, Registration."
  const { body: seen } = await look(login, there)
  deepEqual(seen.outcome, {
    kind: "refused",
    problems: [{ code: "import.mismatch", severity: "error", message }],
    belongsTo: { category: "authentication", type: "login" },
  })
  const { status, body } = await add(login, there)
  deepEqual([status, body.code, body.detail], [422, "import.refused", message])
  deepEqual(await flows(), [])
})

test("a preserved id that is taken asks what to do", async () => {
  const { add, look } = await calls("taken")
  await add(login, keepId)
  const message =
    "A flow with the id flow_login-with-password is here already: “Login with password”. Make the file a new version of it, or add it with a new id."
  const { body: seen } = await look(with2(login), keepId)
  deepEqual(seen.outcome, { kind: "choose", id, name: "Login with password", message })
  const { status, body } = await add(with2(login), keepId)
  deepEqual([status, body.code, body.detail], [409, "import.conflict", message])
})

test("a new version keeps the id, what runs and whether it is the default", async () => {
  const { add, exported } = await calls("new-version")
  await add(login, keepId)
  await change("new-version", id, { active: true, isDefault: true })
  const { status, body } = await add(with2(login), { ...keepId, onConflict: "new-version" })
  deepEqual([status, body.kind, body.flow.id, body.flow.revision], [201, "new-version", id, 2])
  deepEqual([body.flow.status, body.flow.isDefault, body.flow.name], ["draft-changes", true, "Changed"])
  equal(await exported(id), with2(login))
})

test("as a copy the file gets a new id, and the flow that is there stays as it is", async () => {
  const { add, exported } = await calls("copy")
  await add(login, keepId)
  const { body } = await add(with2(login), { ...keepId, onConflict: "copy" })
  equal(body.kind, "created")
  notEqual(body.flow.id, id)
  equal(await exported(id), login)
})

test("content that is there already is said to be, and nothing is written", async () => {
  const { add, look, flows } = await calls("identical")
  await add(login, keepId)
  const written = (await server.services.store.audit.list({ tenant: "identical", limit: 99 })).length
  deepEqual((await look(login, keepId)).body.outcome, { kind: "unchanged", id, name: "Login with password" })
  const { body } = await add(login, { ...keepId, onConflict: "new-version" })
  deepEqual([body.kind, body.flow.revision], ["unchanged", 1])
  equal((await server.services.store.audit.list({ tenant: "identical", limit: 99 })).length, written)
  equal((await flows()).length, 1)
})

test("a flow that is only drawn in another way is another version; a file without positions leaves them as they are", async () => {
  const { add, exported } = await calls("drawn")
  await add(login, keepId)
  const document = JSON.parse(login)
  document.layout.nodes.n_start.x += 40
  equal((await add(document, keepId)).body.code, "import.conflict")
  deepEqual((await add(document, { ...keepId, onConflict: "new-version" })).body.flow.revision, 2)
  deepEqual(JSON.parse(await exported(id)), document)
  const undrawn = { ...document, layout: { ...document.layout, nodes: {} } }
  equal((await add(undrawn, keepId)).body.kind, "unchanged")
})

test("an id that belongs to a flow of another type is refused", async () => {
  const { add } = await calls("other-type")
  await add(login, keepId)
  const reset = (await example("reset-password")).replaceAll("flow_reset-password", id)
  const { status, body } = await add(reset, keepId)
  equal(status, 422)
  equal(
    body.detail,
    "“Reset password”, a Reset Password flow of Self Service Configurations, can't keep its id flow_login-with-password: it belongs to “Login with password”, a Login flow of Authentication. Add the file with a new id.",
  )
})

test("an id that belongs to a deleted flow is refused, and that flow can be restored", async () => {
  const { add, look, flows } = await calls("deleted")
  await add(login, keepId)
  await server.call("DELETE", `/api/tenants/deleted/flows/${id}`)
  const message =
    "“Login with password” can't keep its id flow_login-with-password: it belongs to “Login with password”, a Login flow of Authentication, which was deleted. Restore that flow, or add the file with a new id."
  deepEqual((await look(login, keepId)).body.outcome, {
    kind: "refused",
    problems: [{ code: "import.id-deleted", severity: "error", message }],
    restorable: id,
  })
  const { status, body } = await add(login, { ...keepId, onConflict: "new-version" })
  deepEqual([status, body.detail], [422, message])
  equal((await add(login)).status, 201)
  equal((await server.call("POST", `/api/tenants/deleted/flows/${id}/restore`)).status, 200)
  equal((await flows()).length, 2)
})

test("a name that is taken is allowed, and another is proposed", async () => {
  const { add, look } = await calls("names")
  await add(login)
  const { body } = await look(login)
  equal(body.proposedName, "Login with password (2)")
  deepEqual(
    body.health.problems.map(({ message }) => message),
    ["A flow named “Login with password” is here already, so this one is named “Login with password (2)”."],
  )
  equal((await add(login)).body.flow.name, "Login with password (2)")
  equal((await add(login, { name: "Login with password" })).body.flow.name, "Login with password")
})

test("name and description that somebody wrote go before those of the file", async () => {
  const { add } = await calls("head")
  const { body } = await add(login, { name: "Mine", description: "" })
  deepEqual([body.flow.name, body.flow.description], ["Mine", ""])
})

test("a type that is not known here becomes a placeholder: it blocks activation and comes back out as it came", async () => {
  const { add, exported } = await calls("placeholder")
  const document = JSON.parse(login)
  const form = document.flow.nodes.find(({ type }: { type: string }) => type === "frontend.form")
  form.type = "frontend.hologram"
  form.settings = { "odd key": [1, 2.5, null, { "": "ünïcode" }], $secret: "not a reference by shape" }
  const file = `${JSON.stringify(document, null, 2)}\n`
  const { status, body } = await add(file, keepId)
  equal(status, 201)
  equal(body.flow.health.blocked, true)
  match((await change("placeholder", id, { active: true })).body.detail, /^“Login with password” can't run yet: /)
  deepEqual(JSON.parse(await exported(id)), document)
})

test("a node that the category does not have is an error on that node", async () => {
  const { add } = await calls("category")
  const document = JSON.parse(await example("user-name-api"))
  document.flow.nodes.push({
    id: "n_nested",
    type: "flow.nestedSuccess",
    version: 1,
    name: "An end of library flows",
    settings: {},
  })
  const { status, body } = await add(document)
  equal(status, 201)
  const unavailable = body.flow.health.problems.filter(({ code }) => code === "check.node-not-available")
  deepEqual(
    unavailable.map(({ severity, at }) => [severity, at?.node]),
    [["error", "n_nested"]],
  )
})

test("a library flow that is missing here does not keep the file out, only from being activated", async () => {
  const { add, look } = await calls("requirement")
  const file = await example("login-with-retry-limit")
  const { body: seen } = await look(file)
  deepEqual(
    seen.health.requirements.map(({ kind, key, name, found }) => [kind, key, name, found]),
    [["flow", "flow_ask-for-password", "Ask for password", false]],
  )
  const { status, body } = await add(file, keepId)
  equal(status, 201)
  const { status: refused, body: why } = await change("requirement", body.flow.id, { active: true })
  deepEqual(
    [refused, why.detail],
    [
      409,
      "“Login with retry limit” can't run yet: 1 problem is in the way. The library flow “Ask for password” is not here. Import it, or bind it to another library flow under Connections & secrets.",
    ],
  )
})

test("a journey of PingAM goes where somebody wants it, with its library flows, and comes back in unchanged", async () => {
  const { add, look, exported, flows } = await calls("pingam")
  const file = await journey("admin-console.json")
  const { body: seen } = await look(file, { ...keepId, category: "authentication", type: "login" })
  equal(seen.source, "pingam-admin-export")
  deepEqual(
    seen.libraries.map(({ flow }) => flow.name),
    ["Step up by mail"],
  )
  equal(seen.others.length, 1)
  const { status, body } = await add(file, keepId)
  equal(status, 201)
  deepEqual(
    new Map((await flows()).map(({ name, category }) => [name, category])),
    new Map([
      ["Sign in", "authentication"],
      ["Step up by mail", "libraries"],
    ]),
  )
  const ours = await exported(body.flow.id)
  equal((await add(ours, keepId)).body.kind, "unchanged")
  const elsewhere = await calls("pingam-elsewhere")
  await elsewhere.add(ours, keepId)
  equal(await elsewhere.exported(body.flow.id), ours)
})

test("of a bundle the dialog takes one flow with the libraries that it reaches, and offers the others", async () => {
  const { add, look, flows, exported } = await calls("bundle")
  const [password, retry, library] = [
    login,
    await example("login-with-retry-limit"),
    await example("ask-for-password"),
  ].map((text) => JSON.parse(text))
  const bundle = { format: "gatewright/bundle", formatVersion: 1, flows: [library, password, retry] }
  const { body: seen } = await look(bundle, { ...keepId, flow: retry.flow.id })
  deepEqual(
    [seen.document.flow.id, seen.libraries.map(({ flow }) => flow.id), seen.others.map((other) => other.id)],
    [retry.flow.id, [library.flow.id], [library.flow.id, retry.flow.id]],
  )
  const { status } = await add(bundle, { ...keepId, flow: retry.flow.id })
  equal(status, 201)
  deepEqual(new Set((await flows()).map((flow) => flow.id)), new Set([library.flow.id, retry.flow.id]))
  equal(await exported(library.flow.id), await example("ask-for-password"))
})

test("a file whose flow came in before under another id can be merged into that one, until its news are there", async () => {
  const { add, look } = await calls("earlier")
  const bundleOf = (...texts: readonly string[]) => ({
    format: "gatewright/bundle",
    formatVersion: 1,
    flows: texts.map((text) => JSON.parse(text) as object),
  })
  const [retry, library] = [await example("login-with-retry-limit"), await example("ask-for-password")]
  const { body } = await add(bundleOf(retry, library))
  const { flow } = body
  deepEqual((await look(bundleOf(retry, library))).body.earlier, [])
  const news = retry.replace('"description": "', '"description": "New. ')
  const [found] = (await look(bundleOf(news, library))).body.earlier
  deepEqual([found?.id, found?.name], [flow.id, flow.name])
  const theirs = found?.document
  equal(theirs?.flow.id, flow.id)
  // The library flow that came along has another id here.
  equal(JSON.stringify(theirs).includes(body.libraries[0]?.id ?? "?"), true)
  const path = `/api/tenants/earlier/flows/${flow.id}/origin/merge`
  equal((await server.call("POST", path, { revision: flow.revision, document: theirs, theirs })).status, 200)
  deepEqual((await look(bundleOf(news, library))).body.earlier, [])
})

test("a flow that only has the id of the file is none that it came in as before", async () => {
  const { add, look } = await calls("same-id")
  await add(login, keepId)
  deepEqual((await look(with2(login))).body.earlier, [])
})
