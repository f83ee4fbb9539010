import assert from "node:assert/strict"
import { test } from "node:test"
import type { Json } from "../../document/json.ts"
import { jsonFormat } from "./json-format.ts"

const samples: Readonly<Record<string, Json>> = {
  "a file of bindings": { format: "gatewright/bindings", formatVersion: 1 },
  "a plan": { format: "gatewright/plan", formatVersion: 1 },
  "another kind of Gatewright file": { format: "gatewright/backup" },
  "a list of several flow files": [{ format: "gatewright/flow", formatVersion: 1 }],
  "a Node-RED flow": [
    { id: "t1", type: "tab", label: "Flow 1" },
    { id: "n1", type: "http in", z: "t1", wires: [["n2"]] },
  ],
  "an n8n workflow": {
    name: "Login",
    nodes: [{ name: "Webhook", type: "n8n-nodes-base.webhook", typeVersion: 2, parameters: {}, position: [0, 0] }],
    connections: {},
  },
  "a list of n8n workflows": [{ nodes: [{ type: "n8n-nodes-base.if", parameters: {} }], connections: {} }],
  "a PingOne DaVinci flow": { name: "Sign on", graphData: { elements: { nodes: [], edges: [] } } },
  "an export of several PingOne DaVinci flows": { companyId: "c", flows: [{ graphData: {} }] },
  "a Keycloak realm": { realm: "acme", enabled: true, clients: [] },
  "an authentik blueprint": {
    version: 1,
    entries: [{ model: "authentik_flows.flow", identifiers: { slug: "login" } }],
  },
  "a Descope flow": { flowId: "sign-up", contents: { startTask: "0", tasks: {} }, screens: [] },
  "a Thunder flow": {
    handle: "login",
    nodes: [
      { id: "start", type: "START" },
      { id: "ask", type: "PROMPT" },
    ],
  },
  "a list of Thunder templates": [{ resourceType: "TEMPLATE", config: {} }],
  "a Transmit Security journey": { exports: [{ path: "tsasm://journey/1", type: "policy", data: {} }] },
  "an Okta Workflows export": { type: "folder", data: { flos: {} } },
  "an Amster export of one part of a PingAM journey": { metadata: { entityType: "AuthTree" }, data: { _id: "Login" } },
  "a full PingAM configuration export": { global: {}, realm: { alpha: {} } },
  "a PingAM journey without its nodes": { _id: "Login", entryNodeId: "n1", nodes: {} },
  "one node of a PingAM journey": { _id: "n1", _type: { _id: "PageNode" }, _outcomes: [] },
  "an OpenAPI description": { openapi: "3.1.0", info: {}, paths: {} },
  "a JSON Schema": { $schema: "https://json-schema.org/draft/2020-12/schema", properties: {} },
  "a Postman collection": {
    info: { schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    item: [],
  },
  "an AWS Step Functions state machine": { StartAt: "Login", States: {} },
  "an npm package.json": { name: "acme", version: "1.0.0", dependencies: {} },
  "an error answer of a server": { type: "about:blank", title: "Not Found", status: 404 },
}

for (const [label, json] of Object.entries(samples)) {
  test(`${label} is known`, () => {
    assert.equal(jsonFormat(json), label)
  })
}

test("a Transmit journey is known by its workflow too", () => {
  assert.equal(jsonFormat({ workflow: { head: "a", nodes: { a: {} } } }), "a Transmit Security journey")
})

test("an answer of an OAuth server that failed is known", () => {
  assert.equal(jsonFormat({ error: "invalid_token" }), "an error answer of a server")
})

test("of other JSON nothing is said", () => {
  for (const json of [null, true, 1, "flow", [], [1, [2]], {}, { nodes: [] }, { nodes: [null], connections: [] }]) {
    assert.equal(jsonFormat(json), undefined)
  }
})
