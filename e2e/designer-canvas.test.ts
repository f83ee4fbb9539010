import { deepEqual, equal, ok } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { FlowDocument } from "@gatewright/flow"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { api, exampleFile } from "./support/api.ts"
import { newPage, picture, signIn, startBrowser } from "./support/browser.ts"
import { cardOf, dragTo, outputOf, spotOf } from "./support/canvas.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser
let signedIn: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  signedIn = await signIn(browser, server)
})

after(async () => {
  await browser.close()
  await server.stop()
})

/** The example, with a node that nothing leads to, a group and a note. */
const drawn = async (id: string): Promise<FlowDocument> => {
  const document: FlowDocument = JSON.parse(await readFile(exampleFile("login-with-retry-limit"), "utf8"))
  const loose = { id: "n_loose", type: "server.setVariables", version: 1, name: "Loose", settings: {} }
  return {
    ...document,
    flow: { ...document.flow, id, name: id, nodes: [...document.flow.nodes, loose] },
    layout: {
      ...document.layout,
      nodes: { ...document.layout.nodes, n_loose: { x: 0, y: 560 } },
      groups: [{ id: "g_again", name: "Once more", nodes: ["n_count", "n_again"], color: "blue" }],
      notes: [{ id: "note_1", x: 300, y: 560, width: 240, height: 120, text: "Five attempts are enough." }],
    },
  }
}

/** Opens that flow in the designer, under a name of its own. */
const opened = async (id: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
  const body = JSON.stringify(await drawn(id))
  await api(server, "POST", "/tenants/default/imports?preserveId=true", body)
  const { page, faults } = await newPage(browser, signedIn)
  await page.goto(`${server.url}/console/default/flows/${id}`)
  await cardOf(page, "Loose").waitFor()
  return { page, faults }
}

/** Saves, and gives what the server has then. */
const saved = async (page: Page, id: string): Promise<FlowDocument> => {
  const answer = page.waitForResponse((response) => response.request().method() === "PUT")
  await page.keyboard.press("Control+s")
  await answer
  return (await api<{ document: FlowDocument }>(server, "GET", `/tenants/default/flows/${id}`)).document
}

const linksOf = ({ flow }: FlowDocument): readonly string[] =>
  flow.links.map(({ from, output, to }) => `${from}.${output} > ${to}`)

test("a link is drawn with the mouse, led elsewhere by its end, and removed", async () => {
  const id = "flow_links"
  const { page, faults } = await opened(id)
  const output = outputOf(page, "Loose", "next")
  await dragTo(page, await spotOf(output), await spotOf(cardOf(page, "Too many attempts")))
  await dragTo(
    page,
    await spotOf(outputOf(page, "Loose", "failure")),
    await spotOf(cardOf(page, "Start")),
    async () => {
      await page.getByText("“Loose” can't lead to “Start”.").waitFor()
      await picture(page, "canvas-refused-link")
    },
  )
  ok(linksOf(await saved(page, id)).includes("n_loose.next > n_tooMany"))

  const from = await spotOf(output)
  await page.mouse.move(from.x + 22, from.y - 1)
  const grip = page.getByTitle("Drag to lead the link elsewhere")
  await dragTo(page, await spotOf(grip), await spotOf(cardOf(page, "Signed in")))
  const moved = linksOf(await saved(page, id))
  ok(moved.includes("n_loose.next > n_signedIn") && !moved.includes("n_loose.next > n_tooMany"))

  await page.mouse.move(from.x + 22, from.y - 1)
  await picture(page, "canvas-link-tools")
  await page.getByRole("button", { name: "Remove this link" }).click()
  ok(!linksOf(await saved(page, id)).some((link) => link.startsWith("n_loose")))
  deepEqual(faults, [])
})

test("a node without links that is let go on a link is put there", async () => {
  const id = "flow_insert"
  const { page, faults } = await opened(id)
  const [a, b] = [
    await spotOf(outputOf(page, "Count the attempt", "next")),
    await spotOf(cardOf(page, "May try again?")),
  ]
  ok(b.x > a.x)
  const loose = cardOf(page, "Loose")
  await dragTo(page, await spotOf(loose, { x: 60, y: 15 }), { x: a.x + 40, y: a.y - 8 }, () =>
    page.locator(".react-flow__edge[data-drop]").waitFor(),
  )
  const links = linksOf(await saved(page, id))
  ok(links.includes("n_count.next > n_loose") && links.includes("n_loose.next > n_again"), links.join("\n"))
  deepEqual(faults, [])
})

test("several cards are selected with a box and moved as one step, a group with its cards", async () => {
  const id = "flow_moves"
  const { page, faults } = await opened(id)
  const before = await drawn(id)
  const [start, begin] = [await spotOf(cardOf(page, "Start"), { x: -20, y: -20 }), cardOf(page, "No attempts yet")]
  const end = await begin.boundingBox()
  ok(end)
  await page.keyboard.down("Shift")
  await dragTo(page, start, { x: end.x + end.width / 2, y: end.y + 20 })
  await page.keyboard.up("Shift")
  equal(await page.locator(".react-flow__node.selected").count(), 2)
  const at = await spotOf(cardOf(page, "Start"), { x: 60, y: 15 })
  await dragTo(page, at, { x: at.x - 60, y: at.y - 70 }, () => picture(page, "canvas-helper-lines"))
  const moved = await saved(page, id)
  const by = shift(before, moved, "n_start")
  ok(by.x < 0 && by.y < 0)
  deepEqual(shift(before, moved, "n_begin"), by)
  await page.keyboard.press("Control+z")

  const frame = await spotOf(page.getByText("Once more"))
  await dragTo(page, frame, { x: frame.x, y: frame.y + 60 })
  const dragged = await saved(page, id)
  deepEqual(dragged.layout.nodes["n_start"], before.layout.nodes["n_start"])
  ok(shift(before, dragged, "n_again").y > 0)
  deepEqual(shift(before, dragged, "n_count"), shift(before, dragged, "n_again"))
  await picture(page, "canvas-group-moved")

  await page.getByRole("button", { name: "Collapse Once more" }).click()
  equal(await cardOf(page, "Count the attempt").count(), 0)
  await picture(page, "canvas-group-collapsed")
  await page.getByRole("button", { name: "Expand Once more" }).click()
  await cardOf(page, "Count the attempt").waitFor()
  deepEqual(faults, [])
})

test("a collapsed group takes a link, a click with Alt cuts it, and what is pasted stands at the mouse", async () => {
  const id = "flow_group"
  const { page, faults } = await opened(id)
  await page.getByRole("button", { name: "Collapse Once more" }).click()
  const frame = page.locator(".react-flow__node-frame")
  const output = await spotOf(outputOf(page, "Loose", "next"))
  await dragTo(page, output, await spotOf(frame))
  await page.locator('[aria-label^="Loose, Next, to Count the attempt"]').waitFor()
  ok(linksOf(await saved(page, id)).includes("n_loose.next > n_count"))
  await page.mouse.move(output.x + 16, output.y)
  await page.keyboard.down("Alt")
  await page.mouse.click(output.x + 16, output.y)
  await page.keyboard.up("Alt")
  await page.locator('[aria-label^="Loose, Next"]').waitFor({ state: "detached" })

  const note = await spotOf(page.getByText("Five attempts are enough."))
  await page.mouse.click(note.x, note.y)
  await page.keyboard.press("Control+c")
  const place = { x: note.x + 500, y: note.y + 60 }
  await page.mouse.move(place.x, place.y)
  await page.keyboard.press("Control+v")
  const pasted = page.locator(".react-flow__node-note.selected")
  await page.locator(".react-flow__node-note").nth(1).waitFor()
  const at = await spotOf(pasted)
  ok(Math.hypot(at.x - place.x, at.y - place.y) < 3)
  ok(!linksOf(await saved(page, id)).some((link) => link.startsWith("n_loose")))
  deepEqual(faults, [])
})

test("the words and the color of a note are changed where it stands", async () => {
  const id = "flow_notes"
  const { page, faults } = await opened(id)
  await page.getByText("Five attempts are enough.").dblclick()
  await page.getByRole("textbox", { name: "Text of the note" }).fill("Three are enough.")
  await page.keyboard.press("Control+Enter")
  const note = page.getByText("Three are enough.")
  await note.click()
  await page.getByRole("button", { name: "Green" }).click()
  await picture(page, "canvas-note")
  const [first] = (await saved(page, id)).layout.notes
  equal(first?.text, "Three are enough.")
  equal(first?.color, "green")
  deepEqual(faults, [])
})

test("a card that is pressed while the view moves stays under the mouse: the click is not lost", async () => {
  const { page, faults } = await opened("flow_press")
  const isHeld = await page.evaluate(async () => {
    const view = document.querySelector<HTMLElement>(".react-flow__viewport")
    const place = () => view?.style.transform
    /** Goes on from frame to frame, at most for so many ms. */
    const wait = async (most: number, on: () => boolean) => {
      for (const end = performance.now() + most; on() && performance.now() < end;)
        await new Promise(requestAnimationFrame)
    }
    const from = place()
    document.querySelector<HTMLElement>("[aria-label='Zoom in']")?.click()
    await wait(5000, () => place() === from)
    const pressed = place()
    view?.querySelector(".react-flow__node-card")?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }))
    // As long as somebody presses: the view would have arrived by then.
    await wait(200, () => place() === pressed)
    return pressed !== from && place() === pressed
  })
  ok(isHeld)
  deepEqual(faults, [])
})

test("arrow keys go along the links, and with Alt they move the card", async () => {
  const id = "flow_keys"
  const { page, faults } = await opened(id)
  await cardOf(page, "Start").focus()
  await page.keyboard.press("ArrowRight")
  const focused = page.locator(".react-flow__node:focus")
  equal(await focused.getAttribute("data-id"), "n_begin")
  await page.keyboard.press("ArrowDown")
  equal(await focused.getAttribute("data-id"), "n_alreadySignedIn")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Alt+ArrowDown")
  await page.keyboard.press("Shift+F10")
  await page.getByRole("menu").waitFor()
  await picture(page, "canvas-menu")
  await page.keyboard.press("Escape")
  const after = await saved(page, id)
  deepEqual(shift(await drawn(id), after, "n_begin"), { x: 0, y: 10 })
  deepEqual(faults, [])
})

const shift = (before: FlowDocument, after: FlowDocument, node: string) => {
  const [a, b] = [before.layout.nodes[node], after.layout.nodes[node]]
  ok(a && b)
  return { x: b.x - a.x, y: b.y - a.y }
}

test("the page of a flow names the files of the designer: its code is on its way before anything asks for it", async () => {
  const pageAt = async (path: string) => (await fetch(`${server.url}/console/default/${path}`)).text()
  const filesIn = (html: string) =>
    [...html.matchAll(/<link rel="modulepreload"[^>]*href="([^"]+)"/g)].map(([, at]) => at)
  const files = filesIn(await pageAt("flows/flow_1?node=n_1"))
  const page = files.find((file) => file?.includes("DesignerPage"))
  equal((await fetch(`${server.url}${page}`, { method: "HEAD" })).status, 200)
  deepEqual(filesIn(await pageAt("runs")), [])
})
