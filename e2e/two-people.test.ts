import { deepEqual, equal, match } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, beforeEach, test } from "node:test"
import type { Browser, BrowserContextOptions } from "playwright-core"
import { api, exampleFile } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, startBrowser } from "./support/browser.ts"
import { renameNode } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { signInAs } from "./support/people.ts"
import { applyButton, applyPlan, planFile, plannedRow } from "./support/plan.ts"

let server: Gatewright
let browser: Browser
let ann: BrowserContextOptions
let bob: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  ann = await signInAs(browser, server, { name: "Ann", role: "designer" })
  bob = await signInAs(browser, server, { name: "Bob", role: "designer" })
})

after(async () => {
  await browser.close()
  await server.stop()
})

const id = "flow_login-with-password"
const flow = `/tenants/default/flows/${id}`
const login = await readFile(exampleFile("login-with-password"), "utf8")

beforeEach(() => api(server, "POST", "/tenants/default/imports?preserveId=true&onConflict=new-version", login))

const here = () =>
  api<{ revision: number; changedBy: string; document: { flow: { nodes: { id: string; name: string }[] } } }>(
    server,
    "GET",
    flow,
  )

const names = async (): Promise<Readonly<Record<string, string>>> => {
  const { document } = await here()
  return Object.fromEntries(document.flow.nodes.map((node) => [node.id, node.name]))
}

test("two people save at once: what both changed is decided, everything else of both is kept", async () => {
  const [first, second] = await Promise.all([newPage(browser, ann), newPage(browser, bob)])
  await Promise.all([first, second].map(({ page }) => page.goto(`${server.url}/console/default/flows/${id}`)))
  const before = await names()
  await renameNode(first.page, "Credentials", "Ask Ann")
  await renameNode(first.page, "Check the password", "Ann checks")
  await renameNode(second.page, "Credentials", "Ask Bob")
  await renameNode(second.page, "Already signed in", "Bob was here")

  await first.page.getByRole("button", { name: "Save Flow" }).click()
  await first.page.getByText("Revision 2").waitFor()
  const { page } = second
  await page.getByRole("button", { name: "Save Flow" }).click()
  const conflict = page.getByRole("dialog", { name: "Somebody saved this flow meanwhile" })
  match(await conflict.innerText(), /Ann/)
  // The words on its buttons too: what is beside them is muted, and they are not.
  deepEqual(await accessibilityFaults(page, ["color-contrast"]), [])
  await conflict.getByRole("button", { name: "Merge both" }).click()

  const merge = page.getByRole("dialog", { name: "Merge your changes with those of Ann" })
  const save = merge.getByRole("button", { name: "Save as merged" })
  await merge.getByRole("toolbar", { name: "Merge" }).getByText("1 conflict", { exact: true }).waitFor()
  for (const side of ["Your changes", "Saved by Ann, revision 2"])
    await merge.getByRole("application", { name: `${side}: canvas of Login with password` }).waitFor()
  equal(await save.isDisabled(), true)
  deepEqual(await accessibilityFaults(page), [])
  await merge.getByRole("radio", { name: /^Take theirs/ }).check()
  await merge.getByText("Every conflict is decided.").waitFor()
  await save.click()
  await page.getByText("Both are saved, as one.").waitFor()
  await page.getByText("Revision 3").waitFor()

  deepEqual(await names(), {
    ...before,
    n_credentials: "Ask Ann",
    n_authenticate: "Ann checks",
    n_alreadySignedIn: "Bob was here",
  })
  // What both had saved is in the history, and nothing is left to save here.
  await page.getByText("Saved", { exact: true }).waitFor()
  equal((await here()).changedBy, "Bob")
  deepEqual([...first.faults, ...second.faults], [])
  await Promise.all([first, second].map((each) => each.page.context().close()))
})

test("a browser dies with unsaved edits: they are offered again, and merged with what was saved since", async () => {
  const { page, faults } = await newPage(browser, ann)
  const address = `${server.url}/console/default/flows/${id}`
  await page.goto(address)
  await renameNode(page, "Credentials", "Ask Ann")
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("gatewright.draft:")))

  // Another page of the same browser is told, and takes nothing from the first.
  const beside = await page.context().newPage()
  await beside.goto(address)
  await beside.getByText("This flow has unsaved changes on another page of this browser.").waitFor()
  await beside.close()
  await page.close({ runBeforeUnload: false })
  const { document, revision } = await here()
  const nodes = document.flow.nodes.map((node) =>
    node.id === "n_authenticate" ? { ...node, name: "Bob checks" } : node,
  )
  await api(server, "PUT", `${flow}/document`, {
    revision,
    document: { ...document, flow: { ...document.flow, nodes } },
  })

  const again = await page.context().newPage()
  await again.goto(address)
  await again.getByText(`They began with revision ${revision}, and revision ${revision + 1} was saved since.`).waitFor()
  await again.getByRole("button", { name: "Restore and merge" }).click()
  const merge = again.getByRole("dialog", { name: /^Merge your changes/ })
  await merge.getByRole("button", { name: "Save as merged" }).click()
  await again.getByText("Both are saved, as one.").waitFor()
  const { n_credentials: asks, n_authenticate: checks } = await names()
  deepEqual([asks, checks], ["Ask Ann", "Bob checks"])

  // Searching selects nothing, so that Delete removes what somebody stopped at and nothing else.
  await again.keyboard.press("Control+f")
  await again.getByRole("searchbox").or(again.getByPlaceholder("Search names and settings")).fill("sign")
  await again.getByText(/^1 of [2-9]$/).waitFor()
  equal(await again.locator(".react-flow__node.selected").count(), 0)
  await again.keyboard.press("Escape")
  await again.keyboard.press("Delete")
  await again.getByText("1 unsaved change").waitFor()
  equal(await again.getByRole("button", { name: /^Undo Remove “/ }).count(), 1)
  deepEqual(faults, [])
  await page.context().close()
})

test("two people import onto the same flow at once: the second is told, and shown what is there now", async () => {
  const [first, second] = await Promise.all([newPage(browser, ann), newPage(browser, bob)])
  await Promise.all([first, second].map(({ page }) => page.goto(`${server.url}/console/default/`)))
  await planFile(first.page, { name: "ann.flow.json", text: login.replace("Check the password", "Check for Ann") })
  await planFile(second.page, { name: "bob.flow.json", text: login.replace("Not possible", "Not for Bob") })
  await applyPlan(first.page)
  const anns = await here()

  const { page } = second
  await applyButton(page).click()
  await page.getByText("Something changed here since the plan was made").waitFor()
  await page.getByText("“Login with password” was changed here.").waitFor()
  deepEqual(await here(), anns)
  deepEqual(await accessibilityFaults(page), [])
  await plannedRow(page, "Login with password")
    .getByRole("button", { name: /^Compare/ })
    .click()
  const compare = page.getByRole("dialog", { name: "Compare Login with password" })
  const changes = compare.getByRole("navigation", { name: "List of changes" })
  // Both names of both nodes: his file would take back what she did.
  await changes.getByText(/Check/).first().waitFor()
  await changes.getByText(/Not/).first().waitFor()
  await page.keyboard.press("Escape")

  await applyPlan(page)
  equal((await here()).revision, anns.revision + 1)
  deepEqual([...first.faults, ...second.faults], [])
})
