import assert from "node:assert/strict"
import { test } from "node:test"
import { flowsInBundle } from "./use-bundle.ts"

test("a bundle is told by its format, and its flows are counted", () =>
  assert.equal(flowsInBundle('{"format": "gatewright/bundle", "formatVersion": 1, "flows": [{}, {}]}'), 2))

test("a flow that speaks of bundles is none, and neither is half a file", () => {
  assert.equal(flowsInBundle('{"format": "gatewright/flow", "flow": {"name": "gatewright/bundle"}}'), null)
  assert.equal(flowsInBundle('{"format": "gatewright/bundle", "flows": ['), null)
})
