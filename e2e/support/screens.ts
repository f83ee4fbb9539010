import { readFile } from "node:fs/promises"
import type { Browser, Page } from "playwright-core"
import { addExample, api, exampleFile } from "./api.ts"
import { newPage } from "./browser.ts"
import { addDialog, choose, chooseImport, loadFile, openAdd } from "./console.ts"
import { designerScreens } from "./designer-screens.ts"
import type { Gatewright } from "./gatewright.ts"
import { answerLogin, register, type Person } from "./person.ts"
import { furnishPlaces, placeScreens, unknownType } from "./place-screens.ts"
import type { Screen } from "./screen.ts"

const journey = new URL("../../packages/flow/fixtures/pingam/login.journey.json", import.meta.url).pathname
const longName =
  "A login for everybody who works in one of the subsidiaries that were bought in the last fiscal year and still use their own directory — Überprüfung, vérification, проверка, 確認"

/** Fills a server with what the screens show: flows of every status, long names, mails, an empty tenant. */
export const furnish = async (server: Gatewright, browser: Browser): Promise<void> => {
  for (const name of ["ask-for-password", "login-with-password", "login-with-retry-limit", "partner-onboarding"])
    await addExample(server, name)
  const person = await register(browser, server)
  const flows = "/tenants/default/flows"
  await api(server, "PATCH", `${flows}/flow_login-with-password`, {
    isDefault: true,
    tags: ["mfa", "starter", "web"],
    tracking: "always",
  })
  await api(
    server,
    "POST",
    "/tenants/default/imports?preserveId=true",
    await readFile(exampleFile("reset-password"), "utf8"),
  )
  await api(server, "POST", "/tenants/default/imports?preserveId=true", await readFile(journey, "utf8"))
  const { document, revision } = await api<{ document: { flow: object }; revision: number }>(
    server,
    "GET",
    `${flows}/flow_partner-onboarding`,
  )
  await api(server, "PUT", `${flows}/flow_partner-onboarding/document`, {
    revision,
    document: { ...document, flow: { ...document.flow, description: "Changed, and not yet published." } },
  })
  await furnishPlaces(server)
  await runOnce(server, browser, person)
  for (const [tenant, name] of [
    ["empty", "Nothing here"],
    ["long", "The tenant of a company with a rather long name, GmbH & Co. KG"],
  ])
    await api(server, "POST", "/tenants", { id: tenant, name })
  for (const name of [longName, "x".repeat(200), "<b>Not bold</b> & “quoted”", "دخول بكلمة المرور"])
    await api(server, "POST", "/tenants/long/flows", {
      category: "authentication",
      type: "login",
      name,
      description: `${name} `.repeat(4).trim(),
      from: { kind: "template", template: "flow_login-with-password" },
    })
}

/** A run of the login flow, to look at. */
const runOnce = async (server: Gatewright, browser: Browser, person: Person): Promise<void> => {
  const { page } = await newPage(browser)
  await page.goto(`${server.url}/default/login`)
  await answerLogin(page, person)
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.context().close()
}

const list = "/console/default/orchestrator/authentication"

/** Opens the Add dialog of the categories, with a way to initialize. */
const opened = async (page: Page, at: string, way?: string): Promise<void> => {
  await page.goto(`${at}${list}`)
  await openAdd(page)
  if (way !== undefined) await addDialog(page).getByRole("radio", { name: way }).check()
}

const withFile = async (page: Page, at: string, file: Parameters<typeof loadFile>[1]): Promise<void> => {
  await opened(page, at)
  await chooseImport(page)
  await loadFile(page, file)
}

const inDetail = async (page: Page, at: string, tab: string): Promise<void> => {
  await withFile(page, at, journey)
  await addDialog(page).getByRole("button", { name: "View in detail" }).click()
  const detail = page.getByRole("dialog", { name: /^Preview of/ })
  await detail.getByRole("group", { name: /^Page Node, / }).waitFor()
  if (tab === "Node") await detail.getByRole("group", { name: /^Page Node, / }).click()
  else await detail.getByRole("tab", { name: new RegExp(`^${tab}`) }).click()
}

/** Every screen of the console for somebody who is signed in. */
export const consoleScreens: readonly Screen[] = [
  {
    name: "categories",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/`)
      await page.getByRole("main").getByText("Libraries").waitFor()
    },
  },
  {
    name: "list",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/orchestrator/all`)
      await page.getByText("Draft changes").filter({ visible: true }).first().waitFor()
    },
  },
  {
    name: "list-menu",
    show: async (page, at) => {
      await page.goto(`${at}${list}`)
      await page.getByRole("button", { name: "More actions: Login with password" }).filter({ visible: true }).click()
      await page.getByRole("menuitem", { name: "Delete" }).waitFor()
    },
  },
  {
    name: "list-no-match",
    show: async (page, at) => {
      await page.goto(`${at}${list}?search=nothing`)
      await page.getByText("No flow matches").waitFor()
    },
  },
  {
    name: "list-empty",
    show: async (page, at) => {
      await page.goto(`${at}/console/empty/orchestrator/authentication`)
      await page.getByText("No flows here yet").waitFor()
    },
  },
  {
    name: "list-long-names",
    show: async (page, at) => {
      await page.goto(`${at}/console/long/orchestrator/all`)
      await page.getByRole("link", { name: longName }).filter({ visible: true }).waitFor()
    },
  },
  { name: "add", show: opened.bind(undefined) },
  { name: "add-import", show: (page, at) => opened(page, at, "Import content from file") },
  {
    name: "add-import-file",
    show: async (page, at) => {
      await withFile(page, at, exampleFile("login-with-retry-limit"))
      await addDialog(page).getByLabel("Preserve original ID").check()
      await addDialog(page).getByText("has exactly this content").waitFor()
    },
  },
  {
    name: "add-import-choice",
    show: async (page, at) => {
      const text = await readFile(exampleFile("login-with-password"), "utf8")
      await withFile(page, at, { name: "login.flow.json", text: text.replace("Check the password", "Check it") })
      await addDialog(page).getByLabel("Preserve original ID").check()
      await addDialog(page).getByText("What shall happen?").waitFor()
    },
  },
  {
    name: "add-import-pingam",
    show: async (page, at) => {
      await withFile(page, at, journey)
      await addDialog(page)
        .getByText(/nodes are understood/)
        .click()
    },
  },
  {
    name: "add-import-mismatch",
    show: async (page, at) => {
      await opened(page, at)
      await choose(page, "Flow type", "Logout")
      await chooseImport(page)
      await loadFile(page, exampleFile("login-with-password"))
      await addDialog(page).getByRole("alert").waitFor()
    },
  },
  {
    name: "add-import-unknown-type",
    show: async (page, at) => {
      await withFile(page, at, { name: "pairing.flow.json", text: await unknownType() })
      await addDialog(page)
        .getByRole("button", { name: /^Create the type/ })
        .click()
      await addDialog(page).getByText("is created with the flow").waitFor()
    },
  },
  {
    name: "add-import-not-json",
    show: async (page, at) => {
      await withFile(page, at, {
        name: "broken.flow.json",
        text: '{\n  "format": "gatewright/flow",\n  "flow": {,}\n}\n',
      })
      await addDialog(page).getByRole("alert").waitFor()
    },
  },
  {
    name: "add-paste",
    show: async (page, at) => {
      await opened(page, at, "Import content from file")
      await addDialog(page).getByRole("button", { name: "Paste JSON" }).click()
      await addDialog(page).getByLabel("JSON of a flow").waitFor()
    },
  },
  {
    name: "add-copy",
    show: async (page, at) => {
      await opened(page, at, "Copy content from an existing flow")
      await addDialog(page)
        .getByRole("radio", { name: /^Login with retry limit/ })
        .check()
    },
  },
  {
    name: "add-template",
    show: async (page, at) => {
      await opened(page, at, "Start from a template")
      await addDialog(page)
        .getByRole("radio", { name: /^Login with retry limit/ })
        .check()
    },
  },
  { name: "detail-overview", show: (page, at) => inDetail(page, at, "Overview") },
  { name: "detail-node", show: (page, at) => inDetail(page, at, "Node") },
  { name: "detail-problems", show: (page, at) => inDetail(page, at, "Problems") },
  ...designerScreens,
  {
    name: "outbox-empty",
    show: async (page, at) => {
      await page.goto(`${at}/console/empty/outbox`)
      await page.getByText("No mail is kept here").waitFor()
    },
  },
  {
    name: "outbox",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/outbox`)
      await page.getByRole("button", { name: /Confirm your e-mail/ }).click()
      await page.getByRole("region", { name: "Mail" }).getByRole("link").first().waitFor()
    },
  },
  ...placeScreens,
  {
    name: "tenant-menu",
    show: async (page, at) => {
      await page.goto(`${at}/console/long/orchestrator`)
      await page.getByRole("button", { name: /^Tenant .*, switch$/ }).click()
      await page.getByRole("menuitem", { name: "New tenant" }).waitFor()
    },
  },
  {
    name: "not-found",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/nowhere`)
      await page.getByRole("heading", { name: /not found|nothing/i }).waitFor()
    },
  },
]

/** The screens that need nobody to be signed in. */
export const publicScreens: readonly Screen[] = [
  {
    name: "sign-in",
    show: async (page, at) => {
      await page.goto(`${at}/console/sign-in`)
      await page.getByRole("heading", { level: 1 }).waitFor()
    },
  },
  { name: "journey-login", show: (page, at) => page.goto(`${at}/default/login`) },
  {
    name: "journey-login-wrong",
    show: async (page, at) => {
      await page.goto(`${at}/default/login`)
      await answerLogin(page, { email: "nobody@example.com", password: "not it" })
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "journey-registration",
    show: (page, at) => page.goto(`${at}/default/flow/flow_registration-with-email-verification?lang=it`),
  },
  {
    name: "journey-registration-wrong",
    show: async (page, at) => {
      await page.goto(`${at}/default/flow/flow_registration-with-email-verification`)
      await page.getByLabel("E-mail").fill("not an address")
      // What the server says to a browser that does not check by itself.
      await page.locator("form").evaluate((form: HTMLFormElement) => (form.noValidate = true))
      await page.getByRole("button", { name: "Create account" }).click()
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "journey-end",
    show: async (page, at) => {
      await page.goto(`${at}/default/flow/flow_registration-with-email-verification?enrollId=wrong`)
      await page.getByRole("heading", { level: 1 }).waitFor()
    },
  },
  { name: "journey-not-found", show: (page, at) => page.goto(`${at}/default/flow/flow_nothing`) },
]
