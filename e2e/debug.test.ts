import { deepEqual, ok } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, picture, signIn, startBrowser } from "./support/browser.ts"
import { run } from "./support/cli.ts"
import { chooseSetting, renameNode } from "./support/console.ts"
import { adminToken, startGatewright, type Gatewright } from "./support/gatewright.ts"
import { addSmall } from "./support/add-small.ts"
import { answerLogin, register, type Person } from "./support/person.ts"

let server: Gatewright
let browser: Browser
let person: Person
let flow: string
let signedIn: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  flow = await addExample(server, "login-with-password")
  signedIn = await signIn(browser, server)
  person = await register(browser, server)
  await api(server, "PATCH", `/tenants/default/flows/${flow}`, { active: false })
})

after(async () => {
  await browser.close()
  await server.stop()
})

const steps = (page: Page) => page.getByRole("navigation", { name: "Steps" }).getByRole("button")

/** Both schemes, and what axe finds. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${page.viewportSize()?.width}-${colorScheme}`)
  }
  deepEqual(await accessibilityFaults(page), [], name)
}

test("what is on the screen of an inactive flow is debugged unsaved: each step appears while it happens, without the password", async () => {
  const { page, faults } = await newPage(browser, { ...signedIn, reducedMotion: "reduce" })
  await page.goto(`${server.url}/console/default/flows/${flow}`)
  await page.getByRole("group", { name: /^Credentials, / }).waitFor()
  await renameNode(page, "Credentials", "Who are you")
  await chooseSetting(page, "Debug")
  const dialog = page.getByRole("dialog", { name: /^Debug “/ })
  await dialog.getByText("Nothing is saved by that").waitFor()
  await look(page, "debug-form")
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    dialog.getByRole("button", { name: "Start debugging" }).click(),
  ])
  await opened.getByText("Debug run.").waitFor()
  await look(opened, "debug-page")
  await page.getByText("Showed “Sign in”").first().waitFor()
  await steps(page).getByText("Who are you").first().waitFor()
  const shown = await steps(page).count()
  await answerLogin(opened, person)
  await opened.getByText("Debug run.").waitFor()
  await page.getByText("Succeeded").waitFor()
  ok((await steps(page).count()) > shown)
  // Chromium draws the tab that is in front.
  await page.bringToFront()
  await look(page, "debug-live")
  await page.setViewportSize({ width: 390, height: 844 })
  await look(page, "debug-live")
  deepEqual(await page.getByText(person.password).count(), 0)
  const again = await opened.goto(opened.url().replace(/\/run\/.*/, "/debug/guessed"))
  deepEqual(again?.status(), 404)
  const { document } = await api<{ document: object }>(server, "GET", `/tenants/default/flows/${flow}`)
  ok(!JSON.stringify(document).includes("Who are you"))
  deepEqual(faults, [])
})

test("a run is followed into a library flow and out again by keys, and its link is revoked", async () => {
  const library = await addSmall(server, {
    id: "flow_code",
    name: "Second factor",
    place: ["libraries", "library"],
    nodes: { in: ["flow.start"], code: asking("Enter the code"), done: ["flow.nestedSuccess"] },
    links: ["in.next > code", "code.submit > done"],
  })
  const main = await addSmall(server, {
    id: "flow_outer",
    name: "With a second factor",
    place: ["custom", "Test"],
    nodes: {
      start: ["flow.start"],
      call: ["flow.executeNested", { flow: { $flow: library, type: "library", name: "Second factor" } }],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > call", "call.nestedSuccess > end"],
  })
  const { page, faults } = await newPage(browser, { ...signedIn, reducedMotion: "reduce" })
  const link = await api<{ url: string }>(server, "POST", `/tenants/default/flows/${main}/debug-links`, {
    singleUse: false,
  })
  await page.goto(`${server.url}/console/default/flows/${main}`)
  await page.getByRole("group", { name: /^call, / }).waitFor()
  await chooseSetting(page, "Debug")
  await page.getByRole("button", { name: "Watch the link on Revision 1" }).click()
  // A server that does not answer for a while is asked again.
  const events = "**/debug-links/*/events*"
  await page.route(events, (route) => route.abort())
  const { page: opened } = await newPage(browser)
  await opened.goto(link.url)
  await page.getByText("The steps can't be loaded at the moment. Trying again.").waitFor()
  await page.unroute(events)
  const trail = page.getByRole("navigation", { name: "Flows around this step" })
  await trail.getByRole("button", { name: "Second factor", exact: true }).waitFor()
  await page.getByRole("group", { name: /^code, / }).waitFor()
  await look(page, "debug-library")
  await trail.getByRole("button", { name: "With a second factor" }).click()
  await page.getByRole("group", { name: /^call, .*now here/ }).waitFor()
  await page.keyboard.press("p")
  await page.getByText(/^3 of 4$/).waitFor()
  await steps(page).and(page.locator("[aria-current]")).focus()
  await page.keyboard.press("Home")
  await page.getByText(/^1 of 4$/).waitFor()
  await page.getByRole("slider", { name: "Step" }).focus()
  await page.keyboard.press("ArrowRight")
  await page.getByText(/^2 of 4$/).waitFor()
  await page.getByRole("button", { name: "View in detail" }).click()
  await page.getByRole("group", { name: /^code, / }).waitFor()
  await page.getByRole("button", { name: "Revoke", exact: true }).click()
  await page.getByText("The link opens nothing any more.").waitFor()
  deepEqual((await opened.goto(link.url))?.status(), 404)
  deepEqual(faults, [])
})

test("the guide's commands debug a flow as JSON", async () => {
  const main = await addSmall(server, {
    id: "flow_json",
    name: "As JSON",
    place: ["custom", "Test"],
    nodes: { start: ["flow.start"], ask: asking("Sign in"), end: ["flow.endSuccess"] },
    links: ["start.next > ask", "ask.submit > end"],
  })
  const guide = await readFile(new URL("../docs/guides/debugging.md", import.meta.url), "utf8")
  const commands = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join("")
  const env = { PATH: process.env["PATH"], URL: server.url, TOKEN: adminToken, FLOW: main }
  const { code, out, said } = await run("bash", ["--norc", "-eo", "pipefail", "-c", commands], { env })
  deepEqual(code, 0, said)
  const [title, kind, ...told] = out.trim().split("\n")
  deepEqual([title, kind, told.length], ['"Sign in"', '"end"', 5])
  ok(told[2]?.includes("[secret]") && !out.includes("correct horse"))
})

const asking = (title: string) =>
  [
    "frontend.form",
    {
      title,
      elements: [
        { kind: "field", name: "username", label: "User name" },
        { kind: "field", name: "password", type: "password", label: "Password" },
        { kind: "button", id: "submit", label: "Continue" },
      ],
    },
  ] as const

for (const width of [1440, 390]) {
  test(`a tracked run is found and walked through at ${width}`, async () => {
    const { page, faults } = await newPage(browser, {
      viewport: { width, height: width > 640 ? 900 : 844 },
      ...signedIn,
      reducedMotion: "reduce",
    })
    await page.goto(`${server.url}/console/default/runs`)
    const run = page.getByRole("main").getByRole("link", { name: "Login with password" })
    await run.waitFor()
    await look(page, "runs")
    await run.click()
    await page.getByRole("heading", { name: "Run of Login with password" }).waitFor()
    // Drawn as it ran, though that was never saved.
    await page.getByRole("group", { name: /^Who are you, / }).waitFor()
    await page.keyboard.press("n")
    await page.keyboard.press("n")
    await page.getByText(/^3 of /).waitFor()
    await look(page, "run")
    await page.goto(`${server.url}/console/default/runs?search=nothing`)
    await page.getByText("No run fits").waitFor()
    deepEqual(faults, [])
  })
}
