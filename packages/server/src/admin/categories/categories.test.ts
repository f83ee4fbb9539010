import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"
import type { CategoryRow } from "./contract.ts"

let server: TestServer
let count = 0

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const at = "/api/tenants/default"
const own = `${at}/categorisation`
const plain = { deletable: true, display: {} }
const unique = () => `made-${(count += 1)}`

interface Listed {
  categories: {
    id: string
    label: string
    description: string
    color: string
    builtIn: boolean
    asksForType: string
    flows: number
    types: { id: string; label: string; builtIn: boolean }[]
  }[]
}

const newCategory = async (look: object = plain) => {
  const name = unique()
  const { status, text } = await server.call("PUT", `${own}/${name}`, look)
  equal(status, 200, text)
  return name
}

const newPlace = async () => {
  const category = await newCategory()
  await server.call("PUT", `${own}/${category}/types/join`, plain)
  return { category, type: "join" }
}

const addFlow = (place: { category: string; type: string }, name = unique()) =>
  server.call<FlowDetail & { code: string; detail: string }>("POST", `${at}/flows`, {
    ...place,
    name,
    from: { kind: "empty" },
  })

const listed = async (language?: string): Promise<Listed["categories"]> => {
  const { headers } = await server.as("auditor")
  const response = await server.app.inject({
    url: `${at}/categories`,
    headers: { ...headers, ...(language ? { "accept-language": language } : {}) },
  })
  return response.json<Listed>().categories
}

test("a category stands at its position in the list, with its colour and the name of the reader's language (P1.2)", async () => {
  const display = {
    en: { name: "Partners", description: "For partners." },
    "de-CH": { name: "Partnerfirmen", description: "" },
  }
  const id = await newCategory({ index: 2, color: "#0f7b6c", deletable: true, display })
  const english = await listed()
  deepEqual(english[1], {
    id,
    label: "Partners",
    description: "For partners.",
    color: "#0f7b6c",
    builtIn: false,
    asksForType: "no",
    types: [],
    flows: 0,
  })
  deepEqual([english[0]?.id, english[2]?.id], ["authentication", "self-service"])
  equal((await listed("de-CH, en;q=0.5"))[1]?.label, "Partnerfirmen")
  equal((await listed("it"))[1]?.label, "Partners")
})

test("a category with one type asks for none, with several it asks (P3.1)", async () => {
  const { category } = await newPlace()
  const asks = async () => (await listed()).find(({ id }) => id === category)?.asksForType
  equal(await asks(), "no")
  await server.call("PUT", `${own}/${category}/types/leave`, plain)
  equal(await asks(), "pick")
})

test("a flow of a type of one's own is added, listed by it, and has the nodes of Custom and no default", async () => {
  const place = await newPlace()
  const { status, body } = await addFlow(place)
  equal(status, 201)
  const list = await server.call<{ total: number }>("GET", `${at}/flows?category=${place.category}&type=join`)
  equal(list.body.total, 1)
  const made = await server.call<{ code: string }>("PATCH", `${at}/flows/${body.id}`, { isDefault: true })
  deepEqual([made.status, made.body.code], [422, "flow.no-default"])
  equal((await addFlow({ ...place, type: "leave" })).body.code, "flow.wrong-type")
  equal((await addFlow({ category: "nowhere", type: "join" })).body.code, "flow.wrong-type")
})

test("a type of one's own may be in a built-in category, and not in Custom or Libraries", async () => {
  const type = unique()
  equal((await server.call("PUT", `${own}/authentication/types/${type}`, plain)).status, 200)
  equal((await addFlow({ category: "authentication", type })).status, 201)
  for (const category of ["custom", "libraries"]) {
    const { body } = await server.call<{ code: string }>("PUT", `${own}/${category}/types/${type}`, plain)
    equal(body.code, "category.built-in")
  }
})

test("what flows belong to is not deleted, and the flows are named; then it is", async () => {
  const place = await newPlace()
  const flow = (await addFlow(place, "Onboarding")).body
  for (const address of [`${own}/${place.category}`, `${own}/${place.category}/types/join`]) {
    const { status, body } = await server.call<{ code: string; detail: string; flows: object[] }>("DELETE", address)
    deepEqual([status, body.code, body.flows], [409, "category.in-use", [{ id: flow.id, name: "Onboarding" }]])
    match(body.detail, /^“Onboarding” belongs to “/)
  }
  await server.call("DELETE", `${at}/flows/${flow.id}`)
  equal((await server.call("DELETE", `${own}/${place.category}`)).status, 204)
  const restored = await server.call<{ code: string }>("POST", `${at}/flows/${flow.id}/restore`)
  deepEqual([restored.status, restored.body.code], [422, "flow.wrong-type"], "its type is gone")
  await server.call("PUT", `${own}/${place.category}`, plain)
  await server.call("PUT", `${own}/${place.category}/types/join`, plain)
  equal((await server.call("POST", `${at}/flows/${flow.id}/restore`)).status, 200)
})

test("changes have entity tags: the second of two who change at once is told (RFC 9110 section 13)", async () => {
  const name = await newCategory()
  const { headers } = await server.as("designer")
  const put = (condition: Record<string, string>, color: string) =>
    server.app.inject({
      method: "PUT",
      url: `${own}/${name}`,
      headers: { ...headers, ...condition, "content-type": "application/json" },
      payload: JSON.stringify({ ...plain, color }),
    })
  const first = await put({ "if-match": '"1"' }, "#000001")
  deepEqual([first.statusCode, first.headers.etag], [200, '"2"'])
  const second = await put({ "if-match": '"1"' }, "#000002")
  deepEqual([second.statusCode, second.json().code], [412, "category.changed"])
  equal((await put({ "if-none-match": "*" }, "#000003")).statusCode, 412)
  const { body } = await server.call<{ categories: CategoryRow[] }>("GET", own)
  const kept = body.categories.find(({ definition }) => definition.name === name)
  deepEqual([kept?.revision, kept?.definition.color], [2, "#000001"])
})

test("every change is in the audit log, with what was before", async () => {
  const name = await newCategory()
  await server.call("PUT", `${own}/${name}`, { ...plain, color: "#000001" })
  await server.call("PUT", `${own}/${name}/types/join`, plain)
  await server.call("DELETE", `${own}/${name}/types/join`)
  await server.call("DELETE", `${own}/${name}`)
  const entries = await server.services.store.audit.list({ tenant: "default", limit: 5 })
  deepEqual(entries.map(({ action, subject }) => `${action} ${subject}`).toReversed(), [
    `category.created ${name}`,
    `category.changed ${name}`,
    `flow-type.created ${name}/join`,
    `flow-type.deleted ${name}/join`,
    `category.deleted ${name}`,
  ])
  match(entries.at(-2)?.detail ?? "", /"from":\{.*"to":\{.*#000001/)
})
