import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Bundle } from "@gatewright/flow"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { PlanAnswer } from "./contract.ts"
import { smallFlow } from "./testing/small-flow.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const at = "/api/tenants/default"
let count = 0

const partners = { name: "partners", color: "#0f7b6c", deletable: true, display: {} }
const join = { category: "partners", name: "join", deletable: true, display: {} }

const flowOf = (place: { category: string; type: string }) => {
  const document = smallFlow({ id: `flow_type${(count += 1)}` })
  return { ...document, flow: { ...document.flow, ...place } }
}

const bundleOf = (fields: Partial<Bundle>) =>
  JSON.stringify({ format: "gatewright/bundle", formatVersion: 1, flows: [], ...fields })

const planned = async (text: string, options?: object) => {
  const request = { files: [{ path: "a.json", text }], ...(options ? { options } : {}) }
  const { status, body, text: answer } = await server.call<PlanAnswer>("POST", `${at}/plans`, request)
  equal(status, 200, answer)
  return { request, plan: body }
}

const apply = async (text: string, options?: object) => {
  const { request, plan } = await planned(text, options)
  return server.call<{ apply: { id: string; categories: string[]; types: string[] }; code?: string }>(
    "POST",
    `${at}/plans/apply`,
    { ...request, hash: plan.hash },
  )
}

const ownNames = async () => {
  const { categories, types } = await server.services.store.categories.list("default")
  return [...categories, ...types].map(({ definition }) => definition.name)
}

test("a bundle brings the categories and types of its flows in one transaction, and undo takes them back", async () => {
  const text = bundleOf({
    flows: [flowOf({ category: "partners", type: "join" })],
    categories: [partners],
    types: [join],
  })
  const { status, body } = await apply(text)
  equal(status, 201)
  deepEqual([body.apply.categories, body.apply.types], [["partners"], ["partners/join"]])
  deepEqual(await ownNames(), ["partners", "join"])
  const again = await planned(text)
  deepEqual(
    [again.plan.categories, again.plan.types.map(({ action }) => action), again.plan.flows.map(({ action }) => action)],
    [[{ action: "unchanged", name: "partners", color: "#0f7b6c" }], ["unchanged"], ["unchanged"]],
  )
  const exported = await server.call<Bundle>("POST", `${at}/bundles`, { flows: "all" })
  deepEqual([exported.body.categories, exported.body.types], [[partners], [join]])
  equal((await server.call("POST", `${at}/applies/${body.apply.id}/undo`)).status, 200)
  deepEqual(await ownNames(), [])
})

test("what others use by then stays when a plan is taken back", async () => {
  const text = bundleOf({
    flows: [flowOf({ category: "partners", type: "join" })],
    categories: [partners],
    types: [join],
  })
  const { body } = await apply(text)
  const flow = { category: "partners", type: "join", name: "Mine", from: { kind: "empty" } }
  const mine = await server.call<{ id: string }>("POST", `${at}/flows`, flow)
  equal((await server.call("POST", `${at}/applies/${body.apply.id}/undo`)).status, 200)
  deepEqual(await ownNames(), ["partners", "join"])
  await server.call("DELETE", `${at}/flows/${mine.body.id}`)
  await server.call("DELETE", `${at}/categorisation/partners`)
})

test("a file whose type is not here is blocked until somebody says what becomes of it", async () => {
  const place = { category: "devices", type: "pairing" }
  const text = JSON.stringify(flowOf(place))
  const { plan } = await planned(text)
  deepEqual(
    plan.types.map(({ action, definable }) => [action, definable]),
    [["missing", true]],
  )
  const refused = await apply(text)
  deepEqual([refused.status, refused.body.code], [409, "plan.blocked"])
  const moved = await apply(text, { types: [{ ...place, to: { category: "custom", type: "Pairing" } }] })
  equal(moved.status, 201)
  deepEqual(await ownNames(), [])
  const created = await apply(JSON.stringify(flowOf(place)), { types: [{ ...place, to: "create" }] })
  deepEqual(created.body.apply.types, ["devices/pairing"])
  deepEqual(await ownNames(), ["devices", "pairing"])
})

test("a plan is another one once a category of its files changed here", async () => {
  const text = bundleOf({
    categories: [{ ...partners, name: "movers" }],
    flows: [flowOf({ category: "api", type: "api" })],
  })
  const { request, plan } = await planned(text)
  await server.call("PUT", `${at}/categorisation/movers`, { deletable: true, display: {} })
  const { status, body } = await server.call<{ code: string }>("POST", `${at}/plans/apply`, {
    ...request,
    hash: plan.hash,
  })
  deepEqual([status, body.code], [409, "plan.changed"])
  const { plan: now } = await planned(text)
  equal(now.problems[0]?.code, "plan.category-kept")
})

test("one file is added with its type, or as one that is here; and nothing happens by itself", async () => {
  const place = { category: "fleet", type: "enrol" }
  const add = (query: string) =>
    server.call<{ code?: string; detail?: string; flow: { category: string; type: string } }>(
      "POST",
      `${at}/imports?${query}`,
      JSON.stringify(flowOf(place)),
    )
  const refused = await add("category=authentication&type=login")
  deepEqual([refused.status, refused.body.code], [422, "import.refused"])
  match(refused.body.detail ?? "", /Create the type, or choose another one/)
  const moved = await add("category=authentication&type=login&ofUnknownType=move")
  deepEqual([moved.status, moved.body.flow.category, moved.body.flow.type], [201, "authentication", "login"])
  const created = await add("ofUnknownType=create")
  deepEqual([created.status, created.body.flow.category], [201, "fleet"])
  equal((await ownNames()).includes("fleet"), true)
})
