import { deepEqual, equal, match } from "node:assert/strict"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { after, before, test } from "node:test"
import { startPostgres, type StartedPostgres } from "@gatewright/server/testing"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { addExample, api, exampleFile } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { type Download, downloadBy, openCategory, publish, rowOf } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { answerLogin, register } from "./support/person.ts"
import { applyButton, applyPlan, planFile, plannedRow, resultOf } from "./support/plan.ts"
import { staffSignIn } from "./support/staff-sign-in.ts"
import { step } from "./support/step.ts"

let postgres: StartedPostgres
/** On the embedded database, and on a PostgreSQL server. */
let development: Gatewright
let production: Gatewright
let browser: Browser
/** Who is signed in there. */
let developer: BrowserContextOptions
let owner: BrowserContextOptions
/** The service that flows of production talk to, and what it was told. */
let service: Server
const told: { readonly path: string | undefined; readonly token: unknown }[] = []

const flows = "/tenants/default/flows"

before(async () => {
  service = createServer(({ url, headers }, response) => {
    told.push({ path: url, token: headers["x-token"] })
    response.end()
  }).listen(0, "127.0.0.1")
  ;[postgres, development, browser] = await Promise.all([
    startPostgres(),
    startGatewright(),
    startBrowser(),
    once(service, "listening"),
  ])
  production = await startGatewright({
    databaseUrl: await postgres.createDatabase(),
    env: { GATEWRIGHT_HTTP_ALLOW: "127.0.0.1" },
  })
  ;[developer, owner] = await Promise.all([signIn(browser, development), signIn(browser, production)])
  for (const name of ["ask-for-password", "login-with-password", "reset-password"]) await addExample(development, name)
  await importText(development, JSON.stringify(staffSignIn))
  await changeLogin(development, "Welcome back")

  // Production has the login as it was, a library flow of its own, and no way to reset a password any more.
  for (const name of ["login-with-password", "reset-password"]) await addExample(production, name)
  await api(production, "PATCH", `${flows}/flow_reset-password`, { active: false })
  await api(production, "DELETE", `${flows}/flow_reset-password`)
  const library = await readFile(exampleFile("ask-for-password"), "utf8")
  await importText(
    production,
    library
      .replace("flow_ask-for-password", "flow_company-password")
      .replace('"name": "Ask for password"', '"name": "Company password"')
      .replaceAll('"title": "Sign in"', '"title": "Company sign-in"'),
  )
  await api(production, "PATCH", `${flows}/flow_company-password`, { active: true })
})

after(async () => {
  await browser.close()
  await Promise.all([development.stop(), production.stop()])
  await postgres.stop()
  service.close()
})

const importText = (server: Gatewright, text: string) =>
  api(server, "POST", "/tenants/default/imports?preserveId=true&onConflict=new-version", text)

/** The login with another title, and a node that is called otherwise. */
const changeLogin = async (server: Gatewright, title: string): Promise<void> => {
  const text = await readFile(exampleFile("login-with-password"), "utf8")
  await importText(
    server,
    text.replace('"title": "Sign in"', `"title": "${title}"`).replace("Check the password", "Check it"),
  )
}

const bundleFrom = async (page: Page, names: readonly string[]): Promise<Download> => {
  await page.goto(`${development.url}/console/default/orchestrator/all`)
  for (const name of names) await page.getByRole("checkbox", { name: `Select ${name}`, exact: true }).check()
  await page.getByRole("region", { name: "Selected flows" }).getByRole("button", { name: "Download bundle" }).click()
  const dialog = page.getByRole("dialog", { name: "Download bundle" })
  await dialog.getByRole("checkbox", { name: /^With the library flows/ }).uncheck()
  await dialog.getByRole("checkbox", { name: /^With the connections/ }).uncheck()
  return downloadBy(page, () => dialog.getByRole("button", { name: "Download" }).click())
}

const activate = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: `More actions: ${name}` }).click()
  await page.getByRole("menuitem", { name: "Activate", exact: true }).click()
}

const looksRight = async (page: Page): Promise<void> => deepEqual(await accessibilityFaults(page), [])

test("flows go from development to production in one bundle: planned, bound, applied, activated, run", async () => {
  const source = await newPage(browser, developer)
  const bundle = await bundleFrom(source.page, ["Staff sign-in", "Login with password", "Reset password"])
  deepEqual(source.faults, [])
  await source.page.context().close()

  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${production.url}/console/default/`)
  await step("the plan tells what would become of each flow", async () => {
    await planFile(page, bundle)
    await plannedRow(page, "Staff sign-in").getByText("Create", { exact: true }).waitFor()
    await plannedRow(page, "Login with password").getByText("New version", { exact: true }).waitFor()
    await plannedRow(page, "Login with password").getByText("2 changes").waitFor()
    await plannedRow(page, "Reset password").getByText("Blocked", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Restore the deleted flow" }).waitFor()
    await page.getByText("1 flow is blocked. Leave it out, or mend it.").waitFor()
    equal(await applyButton(page).isDisabled(), true)
    await looksRight(page)
  })
  await step("what changes is seen on two canvases, change after change", async () => {
    await page.getByRole("button", { name: "Compare Login with password" }).click()
    const dialog = page.getByRole("dialog", { name: "Compare Login with password" })
    for (const side of ["Before", "After"])
      await dialog.getByRole("application", { name: `${side}: canvas of Login with password` }).waitFor()
    const bar = dialog.getByRole("toolbar", { name: "Changes" })
    const details = dialog.getByRole("region", { name: "What changed there" })
    await bar.getByText("2 changes").waitFor()
    await bar.getByRole("button", { name: "Next change" }).click()
    await bar.getByText("1 of 2").waitFor()
    await details.getByText("Check it").first().waitFor()
    await page.keyboard.press("n")
    await bar.getByText("2 of 2").waitFor()
    await details.getByText("Welcome back").first().waitFor()
    await looksRight(page)
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
  })
  await step("the blocked flow is left out", async () => {
    await page.getByRole("checkbox", { name: "Take in Reset password" }).uncheck()
    await plannedRow(page, "Reset password").getByText("Left out").waitFor()
  })
  await step("the library is bound, the connection made in place, the secret left open", async () => {
    const needs = page.getByRole("region", { name: "What the flows need here" })
    await needs.getByRole("combobox", { name: "Stands for: Ask for password" }).click()
    await page.getByRole("option", { name: "Company password" }).click()
    await needs.getByRole("button", { name: "Create it here: risk-api" }).click()
    const dialog = page.getByRole("dialog", { name: "Add connection" })
    const { port }: AddressInfo = service.address() as AddressInfo
    await dialog.getByLabel("Base URL").fill(`http://127.0.0.1:${port}/v2`)
    await looksRight(page)
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.waitFor({ state: "hidden" })
    await needs.getByRole("listitem").filter({ hasText: "risk-api" }).getByRole("img", { name: "Found here" }).waitFor()
    await needs.getByRole("listitem").filter({ hasText: "risk-token" }).getByRole("img", { name: "Open" }).waitFor()
  })
  await step("applied, the result says what is to be done before each can be activated", async () => {
    await applyPlan(page)
    await resultOf(page, "Staff sign-in").getByText("The secret “risk-token” is not here.").waitFor()
    await resultOf(page, "Login with password").getByText("Nothing is missing").waitFor()
    await looksRight(page)
  })
  await step("it can't be activated before that", async () => {
    await openCategory(page, "Authentication")
    await rowOf(page, "Staff sign-in").getByText("Inactive").waitFor()
    await rowOf(page, "Login with password").getByText("Draft changes").waitFor()
    await activate(page, "Staff sign-in")
    const dialog = page.getByRole("dialog", { name: "General Configuration" })
    await dialog.getByText("The flow can't be activated yet").waitFor()
    match(await dialog.innerText(), /risk-token/)
    await dialog.getByRole("button", { name: "Cancel" }).click()
  })
  await step("with the secret it can", async () => {
    await page.getByRole("link", { name: "Connections & secrets" }).click()
    await page.getByRole("tab", { name: "Secrets" }).click()
    await page.getByRole("button", { name: "Add secret" }).first().click()
    const dialog = page.getByRole("dialog", { name: "Add secret" })
    await dialog.getByLabel("Name").fill("risk-token")
    await dialog.getByLabel("Value").fill("of-production")
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.waitFor({ state: "hidden" })
    await openCategory(page, "Authentication")
    await activate(page, "Staff sign-in")
    await rowOf(page, "Staff sign-in").getByText("Active", { exact: true }).waitFor()
  })
  const person = await register(browser, production)
  await step("a person signs in by the library, the connection and the secret of production", async () => {
    const visitor = await newPage(browser, { javaScriptEnabled: false })
    await visitor.page.goto(`${production.url}/default/flow/flow_staff-sign-in`)
    await visitor.page.getByRole("heading", { name: "Company sign-in" }).waitFor()
    await answerLogin(visitor.page, person)
    await visitor.page.getByRole("heading", { name: "Welcome to work" }).waitFor()
    deepEqual(told, [{ path: "/v2/sign-ins", token: "of-production" }])
    await visitor.page.context().close()
  })
  await step("what ran goes on until somebody publishes the new version", async () => {
    equal(await title(), "Sign in")
    await page.goto(`${production.url}/console/default/flows/flow_login-with-password`)
    await publish(page)
    equal(await title(), "Welcome back")
  })
  deepEqual(faults, [])
  await page.context().close()
})

/** What an end user sees. */
const title = async (): Promise<string | undefined> => {
  const page = await (await fetch(`${production.url}/default/flow/flow_login-with-password`)).text()
  return /<h1[^>]*>([^<]*)/.exec(page)?.[1]?.trim()
}

test("an import is taken back as one", async () => {
  await addExample(development, "partner-onboarding")
  await changeLogin(development, "Hello")
  const source = await newPage(browser, developer)
  const bundle = await bundleFrom(source.page, ["Login with password", "Partner onboarding"])
  await source.page.context().close()

  const there = async () => {
    const list = await api<{ flows: { id: string }[] }>(production, "GET", `${flows}?sort=name&order=asc`)
    const login = await api<{ digest: string }>(production, "GET", `${flows}/flow_login-with-password`)
    return { ids: list.flows.map(({ id }) => id), login: login.digest }
  }
  const before = await there()
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${production.url}/console/default/`)
  await planFile(page, bundle)
  await applyPlan(page)
  const after = await there()
  deepEqual(after.ids.length, before.ids.length + 1)
  equal(after.login === before.login, false)

  await page.getByRole("main").getByRole("button", { name: "Undo import" }).first().click()
  const dialog = page.getByRole("dialog", { name: "Undo the import" })
  await dialog.getByText("1 flow that it made is deleted. 1 flow gets the draft of before.").waitFor()
  await dialog.getByRole("button", { name: "Undo import" }).click()
  await page.getByText("The import was undone.").waitFor()
  deepEqual(await there(), before)
  await page.getByRole("row").filter({ hasText: "Undone by" }).first().waitFor()
  await looksRight(page)
  deepEqual(faults, [])
  await page.context().close()
})
