import assert from "node:assert/strict"
import { test } from "node:test"
import type { JsonObject } from "@gatewright/flow"
import { playFlow } from "../testing/play-flow.ts"

const show = (settings: JsonObject) =>
  playFlow(
    {
      nodes: {
        start: ["flow.start"],
        message: ["frontend.message", settings],
        end: ["flow.endSuccess", { page: { title: "after {{client.name}}" } }],
        other: ["flow.endSuccess", { page: { title: "other" } }],
      },
      links: ["start.next > message", "message.next > end", "message.other > other"],
    },
    { client: { name: "Ada" } },
  )

test("a message shows its text and goes on at its button", async () => {
  const play = await show({ title: "Hello {{client.name}}", text: "Read this." })
  assert.deepEqual(play.screen, {
    title: "Hello Ada",
    elements: [
      { kind: "text", text: "Read this." },
      { kind: "button", action: "next", label: "Continue", variant: "primary", validates: false },
    ],
  })
  assert.equal((await play.answer("next")).screen.title, "after Ada")
})

test("each button is an output", async () => {
  const play = await show({
    buttons: [
      { id: "next", label: "Yes" },
      { id: "other", label: "No", variant: "secondary" },
    ],
  })
  assert.equal((await play.answer("other")).screen.title, "other")
})

test("a text is cut into paragraphs at its empty lines, and with a tone it is one notice", async () => {
  const plain = await show({ text: "One\nline.\n\n Two. \n" })
  assert.deepEqual(plain.screen.elements.slice(0, 2), [
    { kind: "text", text: "One\nline." },
    { kind: "text", text: "Two." },
  ])
  const toned = await show({ text: "Done.", tone: "success" })
  assert.deepEqual(toned.screen.elements[0], { kind: "notice", tone: "success", text: "Done." })
})

test("a message without a text has none", async () => {
  const { screen } = await show({ title: "Only a title", text: "{{client.nothing}}" })
  assert.deepEqual(
    screen.elements.map(({ kind }) => kind),
    ["button"],
  )
})
