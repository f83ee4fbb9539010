import assert from "node:assert/strict"
import { test } from "node:test"
import { catalogue } from "../definitions.ts"
import { playFlow } from "../testing/play-flow.ts"

const form = (pattern: string, maxLength?: number) =>
  playFlow({
    nodes: {
      start: ["flow.start"],
      form: [
        "frontend.form",
        {
          elements: [
            { kind: "field", name: "x", label: "X", pattern, ...(maxLength === undefined ? {} : { maxLength }) },
            { kind: "button", id: "go", label: "Go" },
          ],
        },
      ],
    },
    links: ["start.next > form"],
  })

test("a pattern that backtracks for ever elsewhere takes no time here", async () => {
  const play = await form("(a+)+")
  const { user: before } = process.threadCpuUsage()
  const { screen } = await play.answer("go", { x: `${"a".repeat(9000)}!` })
  assert.ok(process.threadCpuUsage().user - before < 5_000_000)
  const [field] = screen.elements
  assert.equal(field?.kind === "field" && field.error, "This does not have the form that is asked for.")
})

test("a text has a greatest length, whatever the author allows, before any pattern sees it", async () => {
  const { screen } = await (await form("a*")).answer("go", { x: "a".repeat(1_000_000) })
  const [field] = screen.elements
  assert.equal(field?.kind === "field" && field.error, "Please use at most 10000 characters.")
})

test("a field can't have the name of the host's prototype", () => {
  const settings = catalogue.get("frontend.form")?.settings
  const elements = [
    { kind: "field", name: "__proto__", label: "X" },
    { kind: "button", id: "go", label: "Go" },
  ]
  assert.equal(settings?.safeParse({ elements }).success, false)
  assert.equal(settings.safeParse({ elements: elements.slice(1), variable: "__proto__" }).success, false)
})
