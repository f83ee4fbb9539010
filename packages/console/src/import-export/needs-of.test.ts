import assert from "node:assert/strict"
import test from "node:test"
import { needsOf } from "./needs-of.ts"

const requirement = { boundTo: null, found: false, nodes: [], name: "", detail: "" }

test("each need is told with its kind, and a flow by its name where it has one", () => {
  assert.equal(
    needsOf([
      { ...requirement, kind: "connection", key: "mail", detail: "smtp" },
      { ...requirement, kind: "secret", key: "risk-api-token" },
      { ...requirement, kind: "flow", key: "flow_1", name: "Step-up" },
      { ...requirement, kind: "flow", key: "flow_2" },
    ]),
    "mail (SMTP), risk-api-token (secret), Step-up (flow), flow_2 (flow)",
  )
})
