import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { newFlow } from "../testing/requests.ts"
import type { FlowDetail } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

type Refused = { readonly code: string; readonly detail: string }
const addressOf = (id: string): string => `/api/tenants/default/flows/${id}`
const nowOf = async (id: string): Promise<FlowDetail> => (await server.call<FlowDetail>("GET", addressOf(id))).body

test("a designer decides what a flow is called and not what runs, and a mixed change does nothing", async () => {
  const { call } = await server.as("designer")
  const { id, name } = await newFlow(server.call)
  for (const change of [{ active: true }, { isDefault: true }, { name: "Renamed", active: true }]) {
    const { status, body } = await call<Refused>("PATCH", addressOf(id), change)
    deepEqual([status, body.code], [403, "access.denied"])
    match(body.detail, /“flow:activate”.*Owners and publishers have it\.$/)
  }
  const now = await nowOf(id)
  deepEqual([now.name, now.status, now.revision], [name, "inactive", 1])
  equal((await call("PATCH", addressOf(id), { name: "Renamed" })).status, 200)
})

test("what a designer configures of an active flow does not run before somebody publishes it", async () => {
  const { call } = await server.as("designer")
  const { id } = await newFlow(server.call)
  await server.call("PATCH", addressOf(id), { active: true })
  equal((await call("PATCH", addressOf(id), { tracking: "always", name: "Renamed" })).status, 200)
  const now = await nowOf(id)
  deepEqual([now.status, now.revision, now.document.flow.tracking], ["draft-changes", 2, "always"])
  equal((await server.services.store.flows.live({ tenant: "default", flow: id }))?.revision, 1)
})

test("where a second person is asked for, not even an owner configures what runs alone", async () => {
  const tenant = "configured-by-two"
  await server.call("POST", "/api/tenants", { id: tenant, name: "Two" })
  const address = `/api/tenants/${tenant}/flows`
  const made = { category: "api", type: "api", name: "A", from: { kind: "template", template: "flow_user-name-api" } }
  const { id } = (await server.call<FlowDetail>("POST", address, made)).body
  equal((await server.call("PATCH", `${address}/${id}`, { active: true })).status, 200)
  await server.call("PUT", `/api/tenants/${tenant}/settings`, { approval: true })
  equal((await server.call("PATCH", `${address}/${id}`, { tracking: "always" })).status, 200)
  equal((await server.services.store.flows.live({ tenant, flow: id }))?.revision, 1)
  const published = await server.call<Refused>("POST", `${address}/${id}/publish`)
  deepEqual([published.status, published.body.code], [409, "flow.approval-needed"])
})

test("a publisher decides what runs and not what it is called", async () => {
  const { call } = await server.as("publisher")
  const { id, name } = await newFlow(server.call)
  for (const change of [{ name: "x" }, { tags: ["x"] }, { tracking: "off" }, { description: "x", active: true }]) {
    const answer = await call<Refused>("PATCH", addressOf(id), change)
    deepEqual([answer.status, answer.body.code], [403, "access.denied"])
  }
  equal((await call("PATCH", addressOf(id), { active: true })).status, 200)
  const now = await nowOf(id)
  deepEqual([now.name, now.status], [name, "active"])
})

test("nobody takes away what runs by deleting it, without the right to deactivate", async () => {
  const { call } = await server.as("designer")
  const { id } = await newFlow(server.call)
  await server.call("PATCH", addressOf(id), { active: true })
  const refused = await call<Refused>("DELETE", addressOf(id))
  deepEqual([refused.status, refused.body.code], [403, "access.denied"])
  equal((await nowOf(id)).status, "active")
  await server.call("PATCH", addressOf(id), { active: false })
  equal((await call("DELETE", addressOf(id))).status, 204)
})

test("publishing what runs already is no entry of the audit log", async () => {
  const { id } = await newFlow(server.call)
  await server.call("PATCH", addressOf(id), { active: true })
  for (let time = 1; time <= 3; time += 1) {
    equal((await server.call("POST", `${addressOf(id)}/revisions/1/publish`)).status, 200)
  }
  const entries = await server.services.store.audit.list({ tenant: "default", subject: id, limit: 10 })
  deepEqual(
    entries.map(({ action }) => action),
    ["flow.activated", "flow.created"],
  )
})
