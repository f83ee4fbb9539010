import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const own = "/api/tenants/default/categorisation"
const plain = { deletable: true, display: {} }

const put = (address: string, body: unknown = plain) => server.call<{ code: string }>("PUT", `${own}/${address}`, body)

test("built-in categories and types are neither defined, changed nor deleted (P1.3)", async () => {
  for (const address of [
    "authentication",
    "custom",
    "libraries",
    "all",
    "authentication/types/login",
    "consent/types/oauth-consent",
    "admin/types/login",
    "libraries/types/helper",
  ]) {
    equal((await put(address)).body.code, "category.built-in", address)
    equal((await server.call<{ code: string }>("DELETE", `${own}/${address}`)).body.code, "category.built-in", address)
  }
})

test("not deletable is for good: not to be taken back, not to be deleted, and not with its category either", async () => {
  await put("kept", { ...plain, deletable: false })
  await put("open")
  await put("open/types/kept", { ...plain, deletable: false })
  for (const address of ["kept", "open/types/kept"]) {
    const back = await put(address)
    deepEqual([back.status, back.body.code], [409, "category.permanent"])
    equal((await put(address, { ...plain, deletable: false, color: "#000000" })).status, 200, "its looks may change")
  }
  for (const address of ["kept", "open/types/kept", "open"]) {
    const gone = await server.call<{ code: string }>("DELETE", `${own}/${address}`)
    deepEqual([gone.status, gone.body.code], [409, "category.permanent"], address)
  }
})

test("names, colours, positions and language tags are what they may be, and nothing else", async () => {
  for (const name of ["A", "a_b", "-a", "a--b", "x".repeat(61), "__proto__", "..%2Fx", "a%00b", "%F0%9F%98%80"]) {
    equal((await put(name)).status, 400, name)
  }
  for (const look of [
    { ...plain, color: "red" },
    { ...plain, color: "#fff;background:url(x)" },
    { ...plain, index: 0 },
    { ...plain, index: 1.5 },
    { ...plain, name: "other" },
    { ...plain, tenant: "other" },
    { deletable: true },
    { ...plain, display: { "<b>": { name: "x", description: "" } } },
    { ...plain, display: { en_US: { name: "x", description: "" } } },
    { ...plain, display: { en: { name: " ", description: "" } } },
    { ...plain, display: { en: { name: "x\u0000", description: "" } } },
    { ...plain, display: { en: { name: "x" } } },
    `{"deletable":true,"display":{"__proto__":{"name":"x","description":""}}}`,
  ]) {
    equal((await put("fine", look)).status, 400, JSON.stringify(look))
  }
  equal((await put("fine", { ...plain, display: { "en-US": { name: "<img src=x>", description: "" } } })).status, 200)
})

test("a type is defined in a category that is there", async () => {
  const { status, body } = await put("nowhere/types/join")
  deepEqual([status, body.code], [404, "category.not-found"])
})

test("who deletes a type while somebody adds a flow of it loses, or wins before the flow is there", async () => {
  await put("race")
  for (let round = 0; round < 5; round += 1) {
    await put("race/types/join")
    const add = server.call<{ id: string }>("POST", "/api/tenants/default/flows", {
      category: "race",
      type: "join",
      name: `Race ${round}`,
      from: { kind: "empty" },
    })
    const [added, deleted] = await Promise.all([add, server.call("DELETE", `${own}/race/types/join`)])
    deepEqual(
      [
        [201, 409],
        [422, 204],
      ].find(([first]) => first === added.status),
      [added.status, deleted.status],
    )
    if (added.status === 201) await server.call("DELETE", `/api/tenants/default/flows/${added.body.id}`)
  }
})

test("a tenant has so many categories, types and languages, and every page reads them all", async () => {
  const { services, call } = server
  await services.store.tenants.create({ id: "many", name: "Many" })
  const of = "/api/tenants/many/categorisation"
  const display = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, number) => [`en-x${number}`, { name: "x", description: "" }] as const),
    )
  equal((await call("PUT", `${of}/some`, { deletable: true, display: display(50) })).status, 200)
  const languages = await call<{ code: string }>("PUT", `${of}/some`, { deletable: true, display: display(51) })
  deepEqual([languages.status, languages.body.code], [422, "category.too-many"])
  await services.store.transaction(async (tx) => {
    for (let number = 0; number < 500; number += 1) {
      const definition = { name: `c${number}`, ...plain }
      await tx.categories.putCategory({ tenant: "many", definition, by: "test" })
      await tx.categories.putType({ tenant: "many", definition: { category: "some", ...definition }, by: "test" })
    }
  })
  for (const address of ["more", "some/types/more"]) {
    const { status, body } = await call<{ code: string }>("PUT", `${of}/${address}`, plain)
    deepEqual([status, body.code], [422, "category.too-many"], address)
  }
  equal((await call("PUT", `${of}/some`, plain)).status, 200, "what is there may change")
})
