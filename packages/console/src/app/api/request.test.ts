import assert from "node:assert/strict"
import test from "node:test"
import { addressOf } from "./request.ts"

test("path parameters are filled in and escaped", () => {
  assert.equal(
    addressOf("/api/tenants/{tenant}/flows/{flow}", { params: { tenant: "acme", flow: "flow_a/b?c" } }),
    "/api/tenants/acme/flows/flow_a%2Fb%3Fc",
  )
})

test("query parameters that are undefined are left out", () => {
  assert.equal(addressOf("/api/x", { query: { search: "a&b", page: 2, tag: undefined } }), "/api/x?search=a%26b&page=2")
})

test("numbers in the path are filled in as well", () => {
  assert.equal(
    addressOf("/api/flows/{flow}/revisions/{revision}", { params: { flow: "flow_a", revision: 12 } }),
    "/api/flows/flow_a/revisions/12",
  )
})
