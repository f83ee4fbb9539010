import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

interface Refused {
  readonly code: string
  readonly detail: string
  readonly problems?: readonly { readonly message: string }[]
}

const base = "/api/tenants/default/flows"

const fromTemplate = async (template: string, name: string): Promise<FlowDetail> => {
  const { body: gallery } = await server.call<{ document: { flow: { category: string; type: string } } }>(
    "GET",
    `/api/templates/${template}`,
  )
  const { category, type } = gallery.document.flow
  const { status, body } = await server.call<FlowDetail>("POST", base, {
    category,
    type,
    name,
    from: { kind: "template", template },
  })
  equal(status, 201)
  return body
}

const change = (id: string, body: object) => server.call<FlowDetail & Refused>("PATCH", `${base}/${id}`, body)

test("a new flow is inactive, not default, and has revision 1", async () => {
  const flow = await fromTemplate("flow_login-with-password", "First")
  deepEqual([flow.status, flow.isDefault, flow.revision, flow.name], ["inactive", false, 1, "First"])
  equal(flow.health.blocked, false)
})

test("an empty flow has nothing on the canvas and can't be activated, and the reasons are all told", async () => {
  const { body: flow } = await server.call<FlowDetail>("POST", base, {
    category: "api",
    type: "api",
    name: "Empty",
    from: { kind: "empty" },
  })
  equal(flow.document.flow.nodes.length, 0)
  const { status, body } = await change(flow.id, { active: true })
  deepEqual([status, body.code], [409, "flow.blocked"])
  match(body.detail, /“Empty” can't run yet/)
  equal(
    body.problems?.some(({ message }) => /Start/.test(message)),
    true,
  )
})

test("a type that is not of the category is refused, in the words that people know", async () => {
  const { status, body } = await server.call<Refused>("POST", base, {
    category: "admin",
    type: "login",
    name: "x",
    from: { kind: "empty" },
  })
  deepEqual([status, body.code, body.detail], [422, "flow.wrong-type", "“Login” is not a flow type of Admin."])
})

test("saving over somebody else's save is refused and writes nothing", async () => {
  const flow = await fromTemplate("flow_login-with-password", "Shared")
  const save = (revision: number, description: string) =>
    server.call<FlowDetail & Refused>("PUT", `${base}/${flow.id}/document`, {
      revision,
      document: { ...flow.document, flow: { ...flow.document.flow, description } },
    })
  equal((await save(1, "mine")).body.revision, 2)
  const late = await save(1, "too late")
  deepEqual([late.status, late.body.code], [409, "flow.conflict"])
  match(late.body.detail, /saved revision 2 meanwhile/)
  equal((await server.call<FlowDetail>("GET", `${base}/${flow.id}`)).body.description, "mine")
})

test("a document of another flow can't be saved here", async () => {
  const flow = await fromTemplate("flow_login-with-password", "Mine")
  const { status, body } = await server.call<Refused>("PUT", `${base}/${flow.id}/document`, {
    revision: 1,
    document: { ...flow.document, flow: { ...flow.document.flow, id: "flow_other" } },
  })
  deepEqual([status, body.code], [422, "flow.id-changed"])
})

test("an active flow that is saved has draft changes until they are published", async () => {
  const flow = await fromTemplate("flow_login-with-password", "Live")
  equal((await change(flow.id, { active: true })).body.status, "active")
  const nodes = flow.document.flow.nodes.map((node) =>
    node.type === "flow.start" ? { ...node, settings: { ttl: 60 } } : node,
  )
  const saved = await server.call<FlowDetail>("PUT", `${base}/${flow.id}/document`, {
    revision: 1,
    document: { ...flow.document, flow: { ...flow.document.flow, nodes } },
  })
  equal(saved.body.status, "draft-changes")
  equal((await server.call<FlowDetail>("POST", `${base}/${flow.id}/publish`)).body.status, "active")
})

test("there is one default a type, and it can't be deactivated or deleted", async () => {
  const one = await fromTemplate("flow_reset-password", "One")
  const two = await fromTemplate("flow_reset-password", "Two")
  equal((await change(one.id, { isDefault: true })).body.code, "flow.not-active")
  await change(one.id, { active: true, isDefault: true })
  const { body } = await change(two.id, { active: true, isDefault: true })
  equal(body.isDefault, true)
  equal((await server.call<FlowDetail>("GET", `${base}/${one.id}`)).body.isDefault, false)
  equal((await change(two.id, { active: false })).body.code, "flow.is-default")
  equal((await server.call<Refused>("DELETE", `${base}/${two.id}`)).body.code, "flow.is-default")
})

test("of several changes at once all are done, or none", async () => {
  const flow = await fromTemplate("flow_user-name-api", "Before")
  const { body } = await change(flow.id, { name: "After", active: true, isDefault: true })
  equal(body.code, "flow.no-default")
  const now = (await server.call<FlowDetail>("GET", `${base}/${flow.id}`)).body
  deepEqual([now.name, now.status], ["Before", "inactive"])
})

test("a template brings its library flow, which must be active first and can't be deleted while it is called", async () => {
  const flow = await fromTemplate("flow_login-with-retry-limit", "With library")
  deepEqual(
    flow.health.requirements.map(({ kind, found }) => [kind, found]),
    [["flow", true]],
  )
  equal(
    (await change(flow.id, { active: true })).body.problems?.[0]?.message,
    "The library flow “Ask for password” is inactive. Activate it first.",
  )
  const { body: log } = await server.call<{ entries: { subject: string }[] }>(
    "GET",
    "/api/tenants/default/audit?action=flow.created&size=2",
  )
  deepEqual(log.entries.map(({ subject }) => subject).toSorted(), ["flow_ask-for-password", flow.id].toSorted())
  equal((await change("flow_ask-for-password", { active: true })).status, 200)
  equal((await change(flow.id, { active: true })).status, 200)
  const { status, body } = await server.call<Refused>("DELETE", `${base}/flow_ask-for-password`)
  deepEqual([status, body.code], [409, "flow.called-by-others"])
  match(body.detail, /“With library” \(Login\)/)
})

test("a deleted flow is gone, and can be restored, inactive", async () => {
  const flow = await fromTemplate("flow_login-with-password", "Gone")
  equal((await server.call("DELETE", `${base}/${flow.id}`)).status, 204)
  equal((await server.call("GET", `${base}/${flow.id}`)).status, 404)
  const { body } = await server.call<FlowDetail>("POST", `${base}/${flow.id}/restore`)
  deepEqual([body.name, body.status], ["Gone", "inactive"])
})

test("a duplicate has a new id and a free name", async () => {
  const flow = await fromTemplate("flow_login-with-password", "Original")
  const { body } = await server.call<FlowDetail>("POST", `${base}/${flow.id}/duplicate`)
  equal(body.name, "Original (2)")
  equal(body.id === flow.id, false)
  equal(body.digest === flow.digest, false)
})

test("the list is searched, filtered, sorted and paged by the server", async () => {
  const list = (query: string) =>
    server.call<{ flows: { name: string; category: string }[]; total: number }>("GET", `${base}?${query}`)
  const all = await list("size=200&sort=name&order=asc")
  equal(all.body.total, all.body.flows.length)
  const found = await list("search=ORIGINAL&sort=name&order=asc")
  deepEqual(
    found.body.flows.map(({ name }) => name),
    ["Original", "Original (2)"],
  )
  const page = await list("size=1&page=2&search=original&sort=name&order=asc")
  deepEqual([page.body.flows.map(({ name }) => name), page.body.total], [["Original (2)"], 2])
  equal(
    (await list("category=libraries")).body.flows.every(({ category }) => category === "libraries"),
    true,
  )
  equal((await list("size=100000")).status, 400)
})

test("the file of a flow is the same bytes each time, with a name for people", async () => {
  const flow = await fromTemplate("flow_login-with-password", "Così è: déjà vu")
  const get = () =>
    server.app.inject({
      url: `${base}/${flow.id}/export`,
      headers: { authorization: `Bearer ${server.services.config.adminToken}` },
    })
  const [one, two] = [await get(), await get()]
  equal(one.body, two.body)
  match(String(one.headers["content-disposition"]), /filename="login\.cosi-e-deja-vu\.flow\.json"/)
})
