import { deepEqual, equal } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import { isDeepStrictEqual } from "node:util"
import type { FlowDocument, Json } from "@gatewright/flow"
import type { Browser, Page } from "playwright-core"
import { api, exampleFile } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, picture, signIn, startBrowser } from "./support/browser.ts"
import { cardOf, dragTo, spotOf } from "./support/canvas.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
})

after(async () => {
  await browser.close()
  await server.stop()
})

const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" })
const focusIsOn = (page: Page, label: string) => page.locator(`[aria-label="${label}"]:focus`).waitFor()

/** The elements of the form, as their closed entries tell them. */
const elementsOf = async (page: Page): Promise<readonly string[]> =>
  (await inspectorOf(page).locator("li button[aria-expanded]").allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, " "),
  )

/** Waits until the elements of the form are those, in that order. */
const elementsAre = async (page: Page, wanted: readonly (string | undefined)[]): Promise<void> => {
  for (let times = 0; times < 50 && !isDeepStrictEqual(await elementsOf(page), wanted); times += 1)
    await page.waitForTimeout(100)
  deepEqual(await elementsOf(page), wanted)
}

test("a form is built: its elements get another order, its words go into the languages, and each step is undone by name", async () => {
  const id = "flow_login-with-password"
  const text = await readFile(exampleFile("login-with-password"), "utf8")
  await api(server, "POST", "/tenants/default/imports?preserveId=true", text)
  const { page, faults } = await newPage(browser, await signIn(browser, server))
  await page.goto(`${server.url}/console/default/flows/${id}`)
  await cardOf(page, "Credentials").click({ position: { x: 60, y: 15 } })
  const inspector = inspectorOf(page)
  const handle = (number: number) => inspector.getByRole("button", { name: `Move entry ${number}`, exact: true })
  await handle(1).waitFor()
  const before = await elementsOf(page)

  // The preview comes later than the list and moves it down: what was pressed beside a handle would drag a text.
  await inspector.getByRole("button", { name: "Show how it tells errors" }).waitFor()
  await handle(4).scrollIntoViewIfNeeded()
  await handle(3).hover()
  const first = await spotOf(handle(1))
  await dragTo(page, await spotOf(handle(3)), { x: first.x, y: first.y - 12 })
  await elementsAre(page, [before[2], before[0], before[1], ...before.slice(3)])
  await focusIsOn(page, "Move entry 1")
  await page.getByRole("button", { name: /^Undo Move entry 3 of “Elements”/ }).click()
  await elementsAre(page, before)

  await handle(1).press("ArrowDown")
  await focusIsOn(page, "Move entry 2")
  await elementsAre(page, [before[1], before[0], ...before.slice(2)])
  await inspector.getByRole("button", { name: "Remove entry 1" }).click()
  await focusIsOn(page, "Move entry 1")
  await elementsAre(page, [before[0], ...before.slice(2)])
  await page.getByRole("button", { name: /^Undo Remove entry 1 of “Elements”/ }).click()
  await page.getByRole("button", { name: /^Undo Move entry 1 of “Elements”/ }).click()
  await elementsAre(page, before)

  await inspector.getByRole("textbox", { name: "Title" }).fill("Welcome, {{form.usernam}}")
  await inspector.getByText(/Did you mean form\.username\?/).waitFor()
  await inspector.getByRole("button", { name: "Show how it tells errors" }).click()
  await picture(page, "inspector-form")
  deepEqual(await accessibilityFaults(page), [])
  await inspector.getByRole("textbox", { name: "Title" }).fill("Welcome")
  await inspector.getByRole("button", { name: "Put “Title” into the languages" }).click()
  await page.getByRole("button", { name: "Take over" }).click()
  await inspector.getByRole("button", { name: "Change the words of credentials.welcome" }).waitFor()
  await page.keyboard.press("Control+s")
  await page.getByText("The flow was saved.").waitFor()
  const { document } = await api<{ document: FlowDocument }>(server, "GET", `/tenants/default/flows/${id}`)
  const settings = document.flow.nodes.find(({ name }) => name === "Credentials")?.settings ?? {}
  equal(settings["title"], "$t(credentials.welcome)t$")
  deepEqual(wordsAt(document, "credentials"), { welcome: "Welcome" })

  // From a variable to the field that reads it, and by Escape back to the card.
  await page.getByRole("button", { name: "Variables", exact: true }).click()
  const row = page.getByRole("listitem").filter({ hasText: "form.password" })
  await row.getByRole("button", { name: "Check the password" }).click()
  const field = inspector.getByRole("textbox", { name: "Password", exact: true })
  await field.and(page.locator(":focus")).waitFor()
  await page.keyboard.press("Escape")
  await page.locator('[aria-label^="Check the password, "]:focus').waitFor()

  // Escape closes what was opened last wherever the focus is; a hit of the search and a badge lead to the field.
  const region = (name: string) => page.getByRole("region", { name, exact: true })
  await page.keyboard.press("Escape")
  await region("Variables").waitFor({ state: "detached" })
  await page.keyboard.press("Control+f")
  await page.getByPlaceholder("Search names and settings").fill("form.password")
  const hits = page.getByRole("list", { name: "What was found" })
  await hits.getByRole("button", { name: "Password {{form.password}}" }).click()
  await field.and(page.locator(":focus")).waitFor()
  await field.fill("{{form.password")
  await page.getByRole("button", { name: /^Checks/ }).click()
  await region("Checks").waitFor()
  await page.keyboard.press("Escape")
  await region("Checks").waitFor({ state: "detached" })
  await page.keyboard.press("Escape")
  await inspector.waitFor({ state: "detached" })
  await cardOf(page, "Check the password").getByRole("button", { name: "Go to 1 error" }).click()
  await field.and(page.locator(":focus")).waitFor()

  // A flow without a Start leads to the palette, where it is marked.
  await cardOf(page, "Start").focus()
  await page.keyboard.press("Enter")
  await cardOf(page, "Start").focus()
  await page.keyboard.press("Delete")
  await page.getByRole("button", { name: /^Checks/ }).click()
  await page.getByRole("button", { name: /^The flow has no Start/ }).click()
  await page.getByRole("option", { name: /^Start/, selected: true }).waitFor()
  await page.keyboard.press("Enter")
  await cardOf(page, "Start").waitFor()
  deepEqual(faults, [])
})

const wordsAt = ({ flow: { texts } }: FlowDocument, name: string): Json | undefined =>
  texts.languages[texts.fallback]?.[name]
