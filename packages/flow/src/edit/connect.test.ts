import assert from "node:assert/strict"
import { test } from "node:test"
import { afterEdit, linksOf, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { connect } from "./connect.ts"

const document = loginFlow()

test("an output that leads nowhere is linked", () => {
  const free = { ...document, flow: { ...document.flow, links: [] } }
  const link = { from: "n_start", output: "next", to: "n_form" }
  const connected = afterEdit(free, connect({ document: free, catalogue, link }))
  assert.deepEqual(linksOf(connected.document), ["n_start.next > n_form"])
  assert.equal(connected.label, "Connect “Start” to “Sign in”")
  assert.deepEqual(connected.select, ["n_start|next|n_form"])
})

test("an output leads to one node: the link that it had goes (SPEC 13.4)", () => {
  const link = { from: "n_create", output: "failure", to: "n_form" }
  const connected = afterEdit(document, connect({ document, catalogue, link }))
  assert.deepEqual(
    linksOf(connected.document).filter((each) => each.startsWith("n_create.failure")),
    ["n_create.failure > n_form"],
  )
})

test("the end of a link is put elsewhere, and the fields of others stay with it", () => {
  const [first, ...links] = document.flow.links
  assert.ok(first)
  const marked = { ...document, flow: { ...document.flow, links: [{ ...first, "x-color": "red" }, ...links] } }
  const link = { from: "n_start", output: "next", to: "n_create" }
  const connected = afterEdit(marked, connect({ document: marked, catalogue, link, instead: first }))
  assert.deepEqual(connected.document.flow.links[0], { ...link, "x-color": "red" })
})

test("the beginning of a link is put elsewhere, where another link was", () => {
  const instead = { from: "n_create", output: "success", to: "n_done" }
  const link = { from: "n_create", output: "failure", to: "n_done" }
  const connected = afterEdit(document, connect({ document, catalogue, link, instead }))
  assert.deepEqual(
    linksOf(connected.document).filter((each) => each.startsWith("n_create")),
    ["n_create.failure > n_done", "n_create.usernameTaken > n_form"],
  )
})

test("a link that is there is not drawn again", () => {
  const link = { from: "n_start", output: "next", to: "n_form" }
  assert.deepEqual(connect({ document, catalogue, link }), { operation: undefined, select: ["n_start|next|n_form"] })
})

test("why a link can't be drawn is said (SPEC 13.4)", () => {
  const why = (from: string, output: string, to: string) => {
    const { code, message } = whyNot(connect({ document, catalogue, link: { from, output, to } }))
    return `${code}: ${message}`
  }
  assert.equal(why("n_form", "submit", "n_start"), "edit.no-input: A run begins at “Start”, so no link can lead there.")
  assert.equal(
    why("n_form", "cancel", "n_done"),
    "edit.no-output: “Sign in” has no output “cancel”. Link one of those that it shows.",
  )
  assert.equal(why("n_done", "next", "n_form").split(":")[0], "edit.no-output")
  assert.equal(why("n_gone", "next", "n_form").split(":")[0], "change.not-there")
  assert.equal(why("n_form", "submit", "n_gone").split(":")[0], "change.not-there")
})
