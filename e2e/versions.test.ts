import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core"
import { addExample, api, apiText } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { gatewright } from "./support/cli.ts"
import { chooseSetting, downloadBy, publish, renameNode, uploadTexts } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { signInAs } from "./support/people.ts"
import { answerLogin } from "./support/person.ts"
import { step } from "./support/step.ts"

let server: Gatewright
let browser: Browser
let owner: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  owner = await signIn(browser, server)
})

after(async () => {
  await browser.close()
  await server.stop()
})

const id = "flow_login-with-password"
const nobody = { email: "nobody@example.com", password: "not it" }

/** A person who begins to sign in. */
const visit = async (): Promise<Page> => {
  const { page } = await newPage(browser, { javaScriptEnabled: false })
  await page.goto(`${server.url}/default/flow/${id}`)
  return page
}

const heading = (page: Page, name: string): Promise<void> => page.getByRole("heading", { level: 1, name }).waitFor()

const menu = async (page: Page, what: string, action: string): Promise<void> => {
  await page.getByRole("button", { name: `Actions: ${what}`, exact: true }).click()
  await page.getByRole("menuitem", { name: action, exact: true }).click()
}

const entry = (page: Page, what: string): Locator =>
  page
    .getByRole("list", { name: "History" })
    .getByRole("listitem")
    .filter({ has: page.getByText(what, { exact: true }) })
    .last()

const draft = () => api<{ revision: number; digest: string }>(server, "GET", `/tenants/default/flows/${id}`)

test("a version is made, edited apart, goes live while others end what they began, and is taken back", async () => {
  await addExample(server, "login-with-password")
  const before = await draft()
  const early = await visit()
  await heading(early, "Sign in")
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${server.url}/console/default/flows/${id}`)

  await step("Add New Version from the current content", async () => {
    await chooseSetting(page, "Flow Version")
    await page.getByRole("button", { name: "Add New Version" }).click()
    const dialog = page.getByRole("dialog", { name: "Add New Version" })
    await dialog.getByLabel("Name").fill("Autumn")
    await dialog.getByLabel("Description").fill("Other words")
    equal(await dialog.getByRole("radio", { name: /^Current content/ }).isChecked(), true)
    deepEqual(await accessibilityFaults(page), [])
    await dialog.getByRole("button", { name: "Add", exact: true }).click()
    await dialog.waitFor({ state: "hidden" })
  })
  await step("it is edited in a tab of its own, and the flow stays as it is", async () => {
    const [tab] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("list", { name: "Named versions" }).getByRole("link", { name: "Autumn" }).click(),
    ])
    await tab.getByText("Version “Autumn”").waitFor()
    await uploadTexts(tab, { en: { login: { title: "Autumn sign-in" } } })
    await tab.getByRole("button", { name: "Save Flow" }).click()
    await tab.getByText("The version was saved. The flow itself stays as it is.").waitFor()
    const { revision, digest } = await draft()
    deepEqual([revision, digest], [before.revision, before.digest])
    await heading(await visit(), "Sign in")
    await publish(tab)
    await tab.close()
  })
  await step("who had begun goes on with what they began with", async () => {
    const late = await visit()
    await heading(late, "Autumn sign-in")
    await answerLogin(early, nobody)
    await early.getByRole("alert").waitFor()
    await heading(early, "Sign in")
    await Promise.all([early.context().close(), late.context().close()])
  })
  await step("the history says which revision is live and which still have runs", async () => {
    await page.goto(`${server.url}/console/default/flows/${id}/versions`)
    await entry(page, "Revision 3").getByText("Live", { exact: true }).waitFor()
    await entry(page, "Revision 3").getByText("1 run goes on").waitFor()
    await entry(page, "Revision 1").getByText("2 runs go on").waitFor()
    deepEqual(await accessibilityFaults(page), [])
  })
  await step("a version as a file is what any other export of it is, and becomes a version again", async () => {
    const file = await downloadBy(page, () => menu(page, "Version “Autumn”", "Download"))
    const exported = await apiText(server, `/tenants/default/flows/${id}/revisions/3/export`)
    equal(file.text, exported)

    await page.getByRole("button", { name: "Add New Version" }).click()
    const dialog = page.getByRole("dialog", { name: "Add New Version" })
    await dialog.getByLabel("Name").fill("From a file")
    await dialog.getByRole("radio", { name: /^From a file/ }).check()
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      dialog.getByRole("button", { name: "Load from file" }).click(),
    ])
    await chooser.setFiles(file.path)
    await dialog.getByText("The file holds this very flow.").waitFor()
    await dialog.getByRole("button", { name: "Add", exact: true }).click()
    await dialog.waitFor({ state: "hidden" })
    await page.getByRole("list", { name: "Named versions" }).getByText("From a file").waitFor()
    equal(await apiText(server, `/tenants/default/flows/${id}/revisions/4/export`), exported)
  })
  await step("an older revision is restored as the draft, and what runs stays", async () => {
    const dora = await newPage(browser, await signInAs(browser, server, { name: "Dora", role: "designer" }))
    await dora.page.goto(`${server.url}/console/default/flows/${id}`)
    await renameNode(dora.page, "Credentials", "Ask nicely")
    await dora.page.getByRole("button", { name: "Save Flow" }).click()
    await dora.page.getByText("Revision 5").waitFor()
    await dora.page.context().close()

    await page.reload()
    await menu(page, "Revision 1", "Restore as a new draft")
    const dialog = page.getByRole("dialog", { name: "Restore revision 1" })
    await dialog.getByLabel("What changed, for the history").fill("As it was in summer")
    await dialog.getByRole("button", { name: "Restore as a new draft" }).click()
    await page.getByText("The draft is revision 6 now.").waitFor()
    await entry(page, "Revision 6").getByText("As it was in summer").waitFor()
    equal((await draft()).digest, before.digest)
    equal(
      (await gatewright(server, ["flow", "export", id])).out,
      await apiText(server, `/tenants/default/flows/${id}/export`),
    )
    await heading(await visit(), "Autumn sign-in")
  })
  await step("what somebody else saved is told before it goes live", async () => {
    await page.goto(`${server.url}/console/default/flows/${id}`)
    await page.getByRole("button", { name: "Publish", exact: true }).click()
    const dialog = page.getByRole("dialog", { name: /^Publish / })
    await dialog.getByText("Somebody else worked on this draft").waitFor()
    match(await dialog.innerText(), /Dora saved it since it last went live/)
    await dialog.getByText("What changes against revision 3, which runs").waitFor()
    deepEqual(await accessibilityFaults(page), [])
    await dialog.getByRole("button", { name: "Publish", exact: true }).click()
    await heading(await visit(), "Sign in")
  })
  deepEqual(faults, [])
  await page.context().close()
})

test("where a second person has to approve, nobody makes a draft of their own live", async () => {
  await api(server, "POST", "/tenants", { id: "strict", name: "Strict" })
  await addExample(server, "login-with-password", "strict")
  const settings = await newPage(browser, owner)
  await settings.page.goto(`${server.url}/console/strict/settings?tab=settings`)
  await settings.page.getByRole("switch", { name: /^Approval by a second person/ }).check()
  await settings.page.getByText("What goes live needs a second person now.").waitFor()

  const [olga, paul] = await Promise.all([
    newPage(browser, await signInAs(browser, server, { name: "Olga", role: "owner", tenant: "strict" })),
    newPage(browser, await signInAs(browser, server, { name: "Paul", role: "publisher", tenant: "strict" })),
  ])
  await olga.page.goto(`${server.url}/console/strict/flows/${id}`)
  await renameNode(olga.page, "Credentials", "Ask nicely")
  await olga.page.getByRole("button", { name: "Save Flow" }).click()
  await olga.page.getByText("Revision 2").waitFor()

  const asked = async ({ page }: { readonly page: Page }): Promise<Locator> => {
    await page.getByRole("button", { name: "Publish", exact: true }).click()
    return page.getByRole("dialog", { name: /^Publish / })
  }
  const own = await asked(olga)
  await own.getByText("A second person has to approve it").waitFor()
  await own.getByRole("button", { name: "Publish", exact: true }).click()
  await own.getByText("It was not published").waitFor()
  await own.getByRole("button", { name: "Approve" }).click()
  await own.getByText("It was not approved").waitFor()
  deepEqual(await accessibilityFaults(olga.page), [])
  await own.getByRole("button", { name: "Cancel" }).click()

  await paul.page.goto(`${server.url}/console/strict/flows/${id}`)
  const other = await asked(paul)
  await other.getByRole("button", { name: "Approve" }).click()
  await other.getByText("Approved by Paul.").waitFor()

  await olga.page.reload()
  await publish(olga.page)
  await olga.page.goto(`${server.url}/console/strict/flows/${id}/versions`)
  await entry(olga.page, "Revision 2")
    .getByText(/^Approved .*, by Paul$/)
    .waitFor()
  await entry(olga.page, "Revision 2")
    .getByText(/^Went live .*, by Olga$/)
    .waitFor()
  deepEqual([...olga.faults, ...paul.faults, ...settings.faults], [])
})
