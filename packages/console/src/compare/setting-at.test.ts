import assert from "node:assert/strict"
import test from "node:test"
import { catalogue } from "@gatewright/nodes/definitions"
import { formOfSchema } from "../inspector/form/form-of-schema.ts"
import { settingAt, valueText } from "./setting-at.ts"

const fields = formOfSchema(catalogue.get("frontend.form")?.settings ?? assert.fail("there is no form"))

test("a setting is called as the inspector calls it", () => {
  assert.equal(settingAt(fields, ["title"]).title, "Title")
})

test("entries of lists are counted from 1, and their settings told by their titles", () => {
  assert.match(settingAt(fields, ["elements", "0", "label"]).title, /^\S.* › 1 › Label$/)
})

test("a setting that no form knows is told by its path", () => {
  assert.equal(settingAt(fields, ["unheard", "of"]).title, "unheard › of")
  assert.equal(settingAt([], ["lists", "2"]).title, "lists › 3")
})

test("values are told in words where there are any", () => {
  assert.equal(valueText(true), "Yes")
  assert.equal(valueText({ $secret: "api-key" }), "api-key")
  assert.equal(valueText({ $connection: "mail", kind: "smtp" }), "mail (SMTP)")
  assert.equal(valueText({ $flow: "flow_b", type: "library", name: "Step-up" }), "Step-up (flow_b)")
  assert.equal(valueText(["a"]), '[\n  "a"\n]')
})
