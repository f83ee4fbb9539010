import { deepEqual, equal, notEqual } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { gatewright } from "./support/cli.ts"
import { add, addDialog, chooseImport, downloadFromList, loadFile, openAdd, openCategory } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  await addExample(server, "login-with-password")
})

after(async () => {
  await browser.close()
  await server.stop()
})

interface Detail {
  readonly name: string
  readonly status: string
  readonly digest: string
}
const detail = (tenant: string, flow: string) => api<Detail>(server, "GET", `/tenants/${tenant}/flows/${flow}`)

test("a template goes from one tenant to another in the console, and both live on by themselves", async () => {
  const { page, faults } = await newPage(browser, await signIn(browser, server))
  await page.goto(`${server.url}/console/default/orchestrator/authentication`)
  const file = await downloadFromList(page, "Login with password")

  await page.getByRole("button", { name: "Tenant Default, switch" }).click()
  await page.getByRole("menuitem", { name: "New tenant" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill("Partner shop")
  equal(await dialog.getByLabel("Id").inputValue(), "partner-shop")
  await dialog.getByRole("button", { name: "Create" }).click()
  await page.getByRole("button", { name: "Tenant Partner shop, switch" }).waitFor()

  await openCategory(page, "Authentication")
  await page.getByText("No flows here yet").waitFor()
  await openAdd(page)
  await chooseImport(page)
  await loadFile(page, file.path)
  await addDialog(page).getByText("No problems").waitFor()
  equal(await addDialog(page).getByLabel("Preserve original ID").isChecked(), false)
  await addDialog(page).getByLabel("Name").fill("Our login")
  const id = await add(page)
  notEqual(id, "flow_login-with-password")

  const ours = await detail("partner-shop", id)
  const theirs = await detail("default", "flow_login-with-password")
  deepEqual([ours.name, ours.status], ["Our login", "inactive"])
  deepEqual([theirs.name, theirs.status], ["Login with password", "active"])
  await api(server, "DELETE", `/tenants/partner-shop/flows/${id}`)
  deepEqual(await detail("default", "flow_login-with-password"), theirs)

  // Back in the first tenant the flow is where it was.
  await page.getByRole("button", { name: "Tenant Partner shop, switch" }).click()
  await page.getByRole("menuitemradio", { name: /^Default/ }).click()
  await openCategory(page, "Authentication")
  equal((await downloadFromList(page, "Login with password")).text, file.text)
  deepEqual(faults, [])
  await page.context().close()
})

test("and on the command line, through a pipe", async () => {
  await api(server, "POST", "/tenants", { id: "second-shop", name: "Second shop" })
  const { out: file } = await gatewright(server, ["flow", "export", "flow_login-with-password"])
  const { code, out } = await gatewright(server, ["flow", "import", "-", "--json"], {
    tenant: "second-shop",
    input: file,
  })
  equal(code, 0)
  const { files }: { files: { id: string }[] } = JSON.parse(out)
  const id = files[0]?.id ?? ""
  notEqual(id, "flow_login-with-password")
  const { out: copy } = await gatewright(server, ["flow", "export", id], { tenant: "second-shop" })
  equal(copy, file.replace("flow_login-with-password", id))
})
