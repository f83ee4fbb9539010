import { deepEqual, equal, notEqual } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, beforeEach, test } from "node:test"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { api, exampleFile } from "./support/api.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { add, addDialog, chooseImport, downloadBy, loadFile, openAdd, rowOf } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser
let owner: BrowserContextOptions
let tenants = 0
let tenant = ""

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  owner = await signIn(browser, server)
})

after(async () => {
  await browser.close()
  await server.stop()
})

beforeEach(async () => {
  tenants += 1
  tenant = `case-${tenants}`
  await api(server, "POST", "/tenants", { id: tenant, name: `Case ${tenants}` })
})

const id = "flow_login-with-password"
const login = await readFile(exampleFile("login-with-password"), "utf8")
const changed = login.replace("Check the password", "Check it")

const flows = async () => {
  const list = await api<{ flows: { id: string; name: string; revision: number }[] }>(
    server,
    "GET",
    `/tenants/${tenant}/flows?sort=name&order=asc`,
  )
  return list.flows.map(({ name, revision }) => [name, revision])
}
const isThere = (text = login) =>
  api(server, "POST", `/tenants/${tenant}/imports?preserveId=true&onConflict=new-version`, text)

/** The Add dialog in Authentication, with a file that keeps its id. */
const withFile = async (page: Page, text: string): Promise<void> => {
  await page.goto(`${server.url}/console/${tenant}/orchestrator/authentication`)
  await openAdd(page)
  await chooseImport(page)
  await loadFile(page, { name: "login.flow.json", text })
  await addDialog(page).getByLabel("Preserve original ID").check()
}

const addButton = (page: Page) => addDialog(page).getByRole("button", { name: "Add", exact: true })

test("an id that is taken: a new version of that flow, or a new id", async () => {
  const { page, faults } = await newPage(browser, owner)
  await isThere()
  await withFile(page, changed)
  const choice = addDialog(page).getByRole("radiogroup", { name: "A flow with this id is here. What shall happen?" })
  equal(await choice.getByRole("radio", { name: "Make it a new version of “Login with password”" }).isChecked(), true)
  equal(await add(page), id)
  await page.getByText("Revision 2").waitFor()
  deepEqual(await flows(), [["Login with password", 2]])

  await withFile(page, login)
  await choice.getByRole("radio", { name: "Give it a new id" }).check()
  notEqual(await add(page), id)
  deepEqual(await flows(), [
    ["Login with password", 2],
    ["Login with password (2)", 1],
  ])
  deepEqual(faults, [])
  await page.context().close()
})

test("somebody was faster: the choice is shown again, and nothing is overwritten unseen", async () => {
  const { page, faults } = await newPage(browser, owner)
  await isThere()
  await withFile(page, changed)
  await addDialog(page).getByText("A flow with this id is here. What shall happen?").waitFor()
  await isThere(login.replace("Check the password", "Check faster"))
  await addButton(page).click()
  await addDialog(page)
    .getByRole("alert")
    .getByText("Administration token changed “Login with password” meanwhile. Nothing was written.")
    .waitFor()
  deepEqual(await flows(), [["Login with password", 2]])
  await add(page)
  deepEqual(await flows(), [["Login with password", 3]])
  deepEqual(faults, [])
  await page.context().close()
})

test("the same content: said so, nothing is written, and the flow is one click away", async () => {
  const { page, faults } = await newPage(browser, owner)
  await isThere()
  await withFile(page, login)
  await addDialog(page).getByText("“Login with password” has exactly this content. Nothing would be written.").waitFor()
  equal(await addButton(page).isDisabled(), true)
  await addDialog(page).getByRole("button", { name: "Open that flow" }).click()
  await page.getByText("Revision 1", { exact: true }).waitFor()
  deepEqual(await flows(), [["Login with password", 1]])
  deepEqual(faults, [])
  await page.context().close()
})

test("an id of a deleted flow: refused with the reason, and the flow can be restored", async () => {
  const { page, faults } = await newPage(browser, owner)
  await isThere()
  await page.goto(`${server.url}/console/${tenant}/orchestrator/authentication`)
  await page.getByRole("button", { name: "More actions: Login with password" }).click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await page.getByRole("dialog", { name: "Delete flow" }).getByRole("button", { name: "Delete" }).click()
  await rowOf(page, "Login with password").waitFor({ state: "hidden" })

  await withFile(page, login)
  const alert = addDialog(page).getByRole("alert")
  await alert.getByText("This file can't be added here").waitFor()
  await addDialog(page)
    .getByText("it belongs to “Login with password”, a Login flow of Authentication, which was deleted.")
    .waitFor()
  equal(await addButton(page).isDisabled(), true)
  await alert.getByRole("button", { name: "Restore the deleted flow" }).click()
  await page.getByRole("heading", { level: 1, name: "Login with password" }).waitFor()
  deepEqual(await flows(), [["Login with password", 1]])
  deepEqual(faults, [])
  await page.context().close()
})

test("a name that is taken: another is proposed, and the dialog says so", async () => {
  const { page, faults } = await newPage(browser, owner)
  await isThere()
  await withFile(page, login)
  await addDialog(page).getByLabel("Preserve original ID").uncheck()
  await addDialog(page)
    .getByText("A flow named “Login with password” is here already, so “Login with password (2)” is proposed.")
    .waitFor()
  equal(await addDialog(page).getByLabel("Name").inputValue(), "Login with password (2)")
  await add(page)
  deepEqual(await flows(), [
    ["Login with password", 1],
    ["Login with password (2)", 1],
  ])
  deepEqual(faults, [])
  await page.context().close()
})

test("a setting that looks like a secret: named before the file leaves, and exported only when somebody says so", async () => {
  const { page, faults } = await newPage(browser, owner)
  const leaking = login.replace(
    '"settings": {',
    '"settings": { "x-note": "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.c2VjcmV0LXBheWxvYWQ.4kz8Qm2LxR7vN1",',
  )
  await isThere(leaking)
  await page.goto(`${server.url}/console/${tenant}/orchestrator/authentication`)
  await page.getByRole("button", { name: "Download: Login with password" }).click()
  const dialog = page.getByRole("dialog", { name: "This flow seems to hold a secret" })
  await dialog.getByText(/x-note.*looks like it holds/).waitFor()
  const { text } = await downloadBy(page, () => dialog.getByRole("button", { name: "Download anyway" }).click())
  deepEqual(JSON.parse(text), JSON.parse(leaking))
  deepEqual(faults, [])
  await page.context().close()
})

const hopeless = [
  {
    what: "a file that is not JSON",
    text: login.replace('"category": "authentication",', '"category": "authentication"'),
    told: ["Line 7, column 5: a comma is missing before this.", '"type": "login",'],
  },
  {
    what: "a file that is too new",
    text: login.replace('"formatVersion": 1', '"formatVersion": 7'),
    told: [
      "Line 3, column 20: the file has format version 7, and this version of Gatewright reads version 1. Upgrade Gatewright to read it.",
      '"formatVersion": 7,',
    ],
  },
  {
    what: "a web page",
    text: "<!doctype html>\n<html><script>document.title = 'run'</script></html>",
    told: ["The file looks like an HTML page, not like a flow.", "<!doctype html>"],
  },
  {
    what: "a number that would lose digits",
    text: login.replace('"formatVersion": 1', '"formatVersion": 1, "x-id": 12345678901234567890'),
    told: ["Line 3, column 31: the number 12345678901234567890 would lose digits"],
  },
]

test("a file that can't be read: why, with line, column and excerpt, and nothing is created", async () => {
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${server.url}/console/${tenant}/orchestrator/authentication`)
  await openAdd(page)
  await chooseImport(page)
  for (const { what, text, told } of hopeless) {
    await loadFile(page, { name: `${what}.json`, text })
    const alert = addDialog(page).getByRole("alert")
    for (const words of told) await alert.getByText(words).first().waitFor()
    equal(await addButton(page).isDisabled(), true, what)
    await addDialog(page).getByText(`${what}.json`).waitFor()
  }
  // The same file, mended, is fine.
  await loadFile(page, { name: "mended.json", text: login })
  await addDialog(page).getByText("No problems").waitFor()
  equal(await addButton(page).isDisabled(), false)
  deepEqual(await flows(), [])
  deepEqual(faults, [])
  await page.context().close()
})
