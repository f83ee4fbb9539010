import assert from "node:assert/strict"
import { test } from "node:test"
import type { JsonObject } from "../../document/json.ts"
import { pingAmFixture, pingAmFixtures } from "../../testing/ping-am-files.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { sampleFlow } from "../../testing/sample-flow.ts"
import { readPingAm } from "./read-ping-am.ts"

const tree = { _id: "Login", entryNodeId: "a", nodes: {} }

test("each dialect is told from the others (SPEC 8.1)", () => {
  const sources = pingAmFixtures.map((name) => {
    const read = readPingAm(pingAmFixture(name))
    return [name, read?.kind === "flows" ? read.source : read?.kind]
  })
  assert.deepEqual(Object.fromEntries(sources), {
    "admin-console.json": "pingam-admin-export",
    "designer-nodes.single.json": "pingam-frodo-single",
    "frodo-test.journey.json": "pingam-frodo-multi",
    "interviewee-selfie.journey.json": "pingam-frodo-multi",
    "legacy-innernodes.single.json": "pingam-frodo-single",
    "login.journey.json": "pingam-frodo-multi",
    "no-coordinates.single.json": "pingam-frodo-single",
    "no-nodes.journey.json": "pingam-frodo-multi",
    "registration.journey.json": "pingam-frodo-multi",
    "webauthn-registration.journey.json": "pingam-frodo-multi",
  })
})

test("other JSON is none of the dialects (SPEC 8.1)", () => {
  const others: readonly JsonObject[] = [
    {},
    { trees: [] },
    { trees: {} },
    { trees: { oak: { height: 30 } } },
    { tree: "Login" },
    { tree, nodes: [{ _id: "a", nodeType: "PageNode", details: {} }] },
    { ...tree },
    { global: {}, realm: { alpha: { trees: { Login: { tree } } } } },
    { nodes: [], connections: {} },
    JSON.parse(writeFlow(sampleFlow())),
  ]
  for (const json of others) assert.equal(readPingAm(json), undefined, JSON.stringify(json))
})

test("an export without a journey is refused with what to do", () => {
  const read = readPingAm({ meta: { exportTool: "frodo" }, trees: {} })
  assert.deepEqual(read, {
    kind: "refused",
    reason: "not-a-flow",
    looksLike: "an empty PingAM export",
    problems: [
      {
        code: "pingam.no-journey",
        severity: "error",
        message: "This is an export of PingAM, but there is no journey in it. Export a journey and load that file.",
      },
    ],
  })
})

test("a journey that can't be read stays in the file with a warning, and the others are read", () => {
  const read = readPingAm({ trees: { Broken: { tree: null }, Login: { tree } } })
  assert.equal(read?.kind, "flows")
  assert.equal(read.main.flow.name, "Login")
  assert.deepEqual(read.main["x-pingam"], { trees: { Broken: { tree: null } } })
  assert.deepEqual(
    read.problems.map(({ code, at }) => [code, at?.pointer]),
    [["pingam.unreadable-part", "/trees/Broken"]],
  )
})

test("the old key innernodes is read like the new one", () => {
  const read = readPingAm(pingAmFixture("legacy-innernodes.single.json"))
  assert.equal(read?.kind, "flows")
  const types = read.main.flow.nodes.map(({ type }) => type)
  assert.deepEqual(types, ["flow.start", "flow.endSuccess", "flow.endFailure", "frontend.form", "users.authenticate"])
})
