import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, BrowserContextOptions } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { gatewright } from "./support/cli.ts"
import { choose, downloadBy } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { signInAs } from "./support/people.ts"

let server: Gatewright
let browser: Browser
let owner: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  owner = await signIn(browser, server)
  await addExample(server, "login-with-password")
  await api(server, "PUT", "/tenants/default/secrets/risk-token", { value: "kept to itself", description: "" })
})

after(async () => {
  await browser.close()
  await server.stop()
})

const id = "flow_login-with-password"

interface Allowed {
  readonly role: string
  /** Places of the sidebar that are not for everybody. */
  readonly places: readonly string[]
  /** Above the list of flows. */
  readonly list: readonly string[]
  /** What the menu of an active flow offers, of what takes it away or decides whether it runs. */
  readonly menu: readonly string[]
  /** Whether a flow can be changed in the designer, and a secret set. */
  readonly draws: boolean
  readonly setsSecrets: boolean
  /** A page that the role may not see, and the right that it would need. */
  readonly closed: readonly [string, string]
}

const everyone: readonly Allowed[] = [
  {
    role: "designer",
    places: ["Import", "Connections & secrets", "Backups", "Settings"],
    list: ["Import", "Add"],
    menu: ["Delete"],
    draws: true,
    setsSecrets: false,
    closed: ["audit", "Read the audit log"],
  },
  {
    role: "publisher",
    places: ["Import", "Connections & secrets", "Backups", "Settings"],
    list: ["Import"],
    menu: ["Deactivate"],
    draws: false,
    setsSecrets: false,
    closed: ["audit", "Read the audit log"],
  },
  {
    role: "operator",
    places: ["Import", "Connections & secrets", "Backups", "Settings"],
    list: ["Import"],
    menu: [],
    draws: false,
    setsSecrets: true,
    closed: ["audit", "Read the audit log"],
  },
  {
    role: "auditor",
    places: ["Connections & secrets", "Audit", "Settings"],
    list: [],
    menu: [],
    draws: false,
    setsSecrets: false,
    closed: ["import", "Plan imports"],
  },
]

/** Places that not everybody sees, or not everybody all of. */
const guarded = /^(Import|Connections & secrets|Audit|Backups|Settings|People & tokens)$/

for (const { role, places, list, menu, draws, setsSecrets, closed } of everyone) {
  test(`what a person with the role ${role} sees and can do`, async () => {
    const { page, faults } = await newPage(browser, await signInAs(browser, server, { name: `A ${role}`, role }))
    const at = `${server.url}/console/default`
    await page.goto(`${at}/orchestrator/authentication`)
    await page.getByRole("link", { name: "Login with password" }).waitFor()
    const shown = await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: guarded })
      .allInnerTexts()
    deepEqual(shown, places)
    const buttons = page.getByRole("main").getByRole("button", { name: /^(Add|Import)$/ })
    deepEqual(await buttons.allInnerTexts(), list)
    await page.getByRole("button", { name: "More actions: Login with password" }).click()
    await page.getByRole("menuitem", { name: "Versions" }).waitFor()
    deepEqual(await page.getByRole("menuitem", { name: /^(Activate|Deactivate|Delete)$/ }).allInnerTexts(), menu)
    await page.keyboard.press("Escape")

    await page.goto(`${at}/flows/${id}`)
    await page.getByRole("group", { name: /^Credentials, / }).click()
    equal(
      await page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox").count().then(Boolean),
      draws,
    )
    const why = page.getByText("Read only: Needs the right “Change flows” (Owner, Designer).")
    equal(await why.isVisible(), !draws)
    equal(await page.getByRole("button", { name: "Save Flow" }).isVisible(), draws)

    await page.goto(`${at}/connections?tab=secrets`)
    await page.getByRole("rowheader", { name: "risk-token" }).waitFor()
    equal((await page.getByRole("button", { name: "Add secret" }).count()) > 0, setsSecrets)

    const [place, right] = closed
    await page.goto(`${at}/${place}`)
    await page.getByText("You may not see this").waitFor()
    match(await page.getByRole("main").innerText(), new RegExp(`It needs the right “${right}”`))
    deepEqual(await accessibilityFaults(page), [])
    deepEqual(faults, [])
    await page.context().close()
  })
}

test("a token of the console works on the command line until it is revoked, and the audit log tells all of it", async () => {
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${server.url}/console/default/settings?tab=tokens`)
  await page.getByRole("button", { name: "Add token" }).first().click()
  const dialog = page.getByRole("dialog", { name: "Add token" })
  // The words of the guides.
  await dialog.getByText("flow:plan", { exact: true }).waitFor()
  await dialog.getByLabel("Name").fill("pipeline")
  await choose(page, "Ends", "In 30 days")
  await dialog.getByRole("button", { name: "Add", exact: true }).click()
  const once = page.getByRole("dialog", { name: "Token “pipeline”" })
  const token = await once.getByRole("textbox", { name: "Token" }).inputValue()
  match(token, /^gwt_[\w-]{43}$/)
  deepEqual(await accessibilityFaults(page), [])
  await once.getByRole("button", { name: "Done" }).click()

  const listed = await gatewright(server, ["flow", "list", "--json"], { token })
  equal(listed.code, 0, listed.said)
  match(listed.out, new RegExp(id))
  const refused = await gatewright(server, ["flow", "export", id], { token })
  equal(refused.out, "")
  match(refused.said, /flow:export/)

  await page.getByRole("button", { name: "Revoke: pipeline" }).click()
  await page.getByRole("dialog", { name: "Revoke token" }).getByRole("button", { name: "Revoke" }).click()
  await page.getByText("“pipeline” was revoked.").waitFor()
  const late = await gatewright(server, ["flow", "list"], { token })
  equal(late.code, 1)

  await page.getByRole("link", { name: "Audit" }).click()
  const entries = page.getByRole("table", { name: "Entries" }).getByRole("row")
  const entry = (action: string) => entries.filter({ hasText: action }).filter({ hasText: "Owner" })
  await entry("token.revoked").first().waitFor()
  await entry("token.added").first().waitFor()
  await page.getByRole("searchbox", { name: "Search" }).fill("pipeline")
  await page.getByText("secret.").waitFor({ state: "detached" })
  await page.getByRole("button", { name: "Export" }).click()
  const file = await downloadBy(page, () => page.getByRole("menuitem", { name: /^CSV/ }).click())
  match(file.text, /token\.revoked/)
  equal(file.text.includes(token), false)
  deepEqual(faults, [])
  await page.context().close()
})
