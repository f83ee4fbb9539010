import { deepEqual, equal, match, notEqual } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core"
import { api, exampleFile } from "./support/api.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import {
  add,
  addDialog,
  choose,
  chooseImport,
  chooseSetting,
  downloadBy,
  downloadFromDesigner,
  downloadFromList,
  dropFile,
  loadFile,
  openAdd,
  openCategory,
  pasteJson,
  renameNode,
  rowOf,
} from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
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

interface Subject {
  readonly what: string
  readonly file: string
  readonly category: string
  readonly type: string
  readonly name: string
  readonly summary: RegExp
  /** A node of it, and what is to be read of it when it is clicked. */
  readonly node: string
  readonly facts: readonly RegExp[]
  readonly exportedAs: string
}

const subjects: readonly Subject[] = [
  {
    what: "a journey of PingAM",
    file: new URL("../packages/flow/fixtures/pingam/registration.journey.json", import.meta.url).pathname,
    category: "Self Service Configurations",
    type: "Registration",
    name: "Registration",
    summary: /PingAM journeys, exported with frodo · \d+ nodes/,
    node: "Page Node",
    facts: [/ValidatedUsernameNode/, /Platform Password/],
    exportedAs: "registration.registration-of-staff.flow.json",
  },
  {
    what: "an example",
    file: exampleFile("registration-with-email-verification"),
    category: "Self Service Configurations",
    type: "Registration",
    name: "Registration with e-mail verification",
    summary: /Flow file · \d+ nodes · en, it · needs: mail \(SMTP\)/,
    node: "Mail the link",
    facts: [/Confirm your e-mail address/],
    exportedAs: "registration.registration-of-staff.flow.json",
  },
]

for (const subject of subjects) {
  test(`the walk, with ${subject.what}`, async () => {
    const { page, faults } = await newPage(browser, owner)
    const tenant = subject.what.replaceAll(/[^A-Za-z]+/g, "-").toLowerCase()
    await api(server, "POST", "/tenants", { id: tenant, name: subject.what })
    await page.goto(`${server.url}/console/${tenant}/`)
    let exported: Awaited<ReturnType<typeof downloadFromList>>

    await step("I1.1, I1.2: the sidebar, the list of categories, a category", () =>
      openCategory(page, subject.category),
    )
    await step("I1.3: Add opens a dialog at General Configuration", async () => {
      await openAdd(page)
      equal(await addButton(page).isDisabled(), true)
    })
    await step("I1.4: the flow type is selected", () => choose(page, "Flow type", subject.type))
    await step("I1.5, I1.6: Import content from file, Load from file", async () => {
      await chooseImport(page)
      await loadFile(page, subject.file)
      await addDialog(page).getByText(subject.summary).waitFor()
    })
    await step("I1.8: name and description are prefilled, and can be changed", async () => {
      equal(await addDialog(page).getByLabel("Name").inputValue(), subject.name)
      await addDialog(page).getByLabel("Name").fill("Registration of staff")
      await addDialog(page).getByLabel("Description").fill("For the people who work here.")
    })
    await step("I1.9: Preserve original ID names the id of the file", async () => {
      await addDialog(page).getByLabel("Preserve original ID").check()
      await addDialog(page).getByText("This id is free here.").waitFor()
    })
    await step("I1.10: View in detail shows a read-only canvas to pan, zoom and click", () =>
      lookInDetail(page, subject),
    )
    await step("I1.11: Add opens the designer on a flow that is inactive and not default", async () => {
      const id = await add(page)
      match(await addedAs(subject), new RegExp(`"${id}"`))
      await page.getByRole("heading", { level: 1, name: "Registration of staff" }).waitFor()
      const { status, isDefault, description } = await api<{ status: string; isDefault: boolean; description: string }>(
        server,
        "GET",
        `/tenants/${tenant}/flows/${id}`,
      )
      deepEqual([status, isDefault, description], ["inactive", false, "For the people who work here."])
    })
    await step("I1.13: the designer's Settings give the file", async () => {
      exported = await downloadFromDesigner(page)
      equal(exported.name, subject.exportedAs)
    })
    await step("I1.12: the list gives the same bytes", async () => {
      await page.getByRole("link", { name: `Back to ${subject.category}` }).click()
      await rowOf(page, "Registration of staff").getByText("Inactive").waitFor()
      deepEqual(bare(await downloadFromList(page, "Registration of staff")), bare(exported))
    })
    await step("I1.14: what was exported is the same content here, and the same bytes elsewhere", async () => {
      await openAdd(page)
      await chooseImport(page)
      await loadFile(page, exported.path)
      await addDialog(page).getByLabel("Preserve original ID").check()
      await addDialog(page).getByText("This content is here already").waitFor()
      equal(await addButton(page).isDisabled(), true)

      const elsewhere = `${tenant}-elsewhere`
      await api(server, "POST", "/tenants", { id: elsewhere, name: "Elsewhere" })
      await page.goto(`${server.url}/console/${elsewhere}/orchestrator/self-service`)
      await openAdd(page)
      await chooseImport(page)
      await loadFile(page, exported.path)
      await addDialog(page).getByLabel("Preserve original ID").check()
      await addDialog(page).getByText("This id is free here.").waitFor()
      await add(page)
      deepEqual(bare(await downloadFromDesigner(page)), bare(exported))
    })
    deepEqual(faults, [])
    await page.context().close()
  })
}

test("I1.6: a dropped file and pasted JSON do the same as a loaded one", async () => {
  const { page, faults } = await newPage(browser, owner)
  const file = { name: "login.flow.json", text: await readFile(exampleFile("login-with-password"), "utf8") }
  const seen: string[] = []
  for (const take of [
    async () => {
      await chooseImport(page)
      await loadFile(page, file)
    },
    () => dropFile(page, file),
    () => pasteJson(page, file.text),
  ]) {
    await page.goto(`${server.url}/console/default/orchestrator/authentication`)
    await openAdd(page)
    await take()
    await addDialog(page).getByText("No problems").waitFor()
    equal(await addDialog(page).getByRole("radio", { name: "Import content from file" }).isChecked(), true)
    equal(await addDialog(page).getByLabel("Name").inputValue(), "Login with password")
    const report = await addDialog(page).getByRole("region", { name: "Import content from file" }).innerText()
    seen.push(report.replace(/login\.flow\.json|Pasted JSON/, "(file)"))
  }
  equal(seen[0]?.includes("(file)"), true)
  deepEqual(seen, [seen[0], seen[0], seen[0]])
  deepEqual(faults, [])
  await page.context().close()
})

test("I1.7: a file of another type names both sides and the way out, and nothing is created", async () => {
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${server.url}/console/default/`)
  await openCategory(page, "Self Service Configurations")
  await openAdd(page)
  await choose(page, "Flow type", "Registration")
  await chooseImport(page)
  await loadFile(page, exampleFile("login-with-password"))
  const alert = addDialog(page).getByRole("alert")
  await alert
    .getByText(
      "This file holds a Login flow of Authentication; it can't be added to Self Service Configurations, Registration.",
    )
    .waitFor()
  equal(await addButton(page).isDisabled(), true)
  deepEqual(await api(server, "GET", "/tenants/default/flows"), { flows: [], total: 0, tags: [] })

  await alert.getByRole("button", { name: "Add it to Authentication, Login instead" }).click()
  await page.waitForURL(/\/authentication$/)
  await addDialog(page).getByText("login-with-password.flow.json").waitFor()
  await addDialog(page).getByText("No problems").waitFor()
  equal(await addDialog(page).getByRole("combobox", { name: "Flow type" }).inputValue(), "Login")
  equal(await addDialog(page).getByLabel("Name").inputValue(), "Login with password")
  await add(page)
  deepEqual(faults, [])
  await page.context().close()
})

test("I1.13: unsaved edits are told, and can be saved first", async () => {
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${server.url}/console/default/orchestrator/libraries`)
  await openAdd(page)
  await chooseImport(page)
  await loadFile(page, exampleFile("ask-for-password"))
  await addDialog(page).getByText("No problems").waitFor()
  await add(page)
  const before = await downloadFromDesigner(page)

  await renameNode(page, "Credentials", "Ask twice")
  await page.getByText("1 unsaved change").waitFor()
  await chooseSetting(page, "Download Current Flow")
  const dialog = page.getByRole("dialog", { name: "Download Current Flow" })
  await dialog.getByText("There are unsaved changes. The file would hold what was saved last.").waitFor()
  deepEqual(
    await downloadBy(page, () => dialog.getByRole("button", { name: "Download what was saved" }).click()).then(bare),
    bare(before),
  )

  await chooseSetting(page, "Download Current Flow")
  const saved = await downloadBy(page, () => dialog.getByRole("button", { name: "Save and download" }).click())
  equal(saved.text, before.text.replace('"name": "Credentials"', '"name": "Ask twice"'))
  await page.getByText("Revision 2").waitFor()
  deepEqual(faults, [])
  await page.context().close()
})

const bare = ({ name, text }: { name: string; text: string }) => ({ name, text })

/** Ids stand in our own files as they are kept; those of PingAM are derived from the name of the journey. */
const addedAs = async ({ file, name }: Subject): Promise<string> =>
  file.endsWith(".flow.json") ? readFile(file, "utf8") : `"flow_pingam-${name}"`

const addButton = (page: Page): Locator => addDialog(page).getByRole("button", { name: "Add", exact: true })

const lookInDetail = async (page: Page, { name, node, facts }: Subject): Promise<void> => {
  await addDialog(page).getByRole("button", { name: "View in detail" }).click()
  const detail = page.getByRole("dialog", { name: `Preview of ${name}` })
  const card = detail.getByRole("group", { name: new RegExp(`^${node}, `) })
  await card.waitFor()

  const view = detail.locator(".react-flow__viewport")
  const seen = () => view.getAttribute("style")
  const settled = async (before: string | null) => {
    for (let tries = 0; tries < 40 && (await seen()) === before; tries += 1) await page.waitForTimeout(25)
    notEqual(await seen(), before)
  }
  const pane = await detail.getByRole("application").boundingBox()
  const [x, y] = [(pane?.x ?? 0) + 40, (pane?.y ?? 0) + 40]
  const start = await seen()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 90, y + 60, { steps: 4 })
  await page.mouse.up()
  await settled(start)
  const panned = await seen()
  await detail.getByRole("button", { name: "Zoom out" }).click()
  await settled(panned)
  await detail.getByRole("button", { name: "Fit the whole flow" }).click()

  const place = () => card.evaluate((element: HTMLElement) => element.style.transform)
  const before = await place()
  await card.click()
  const side = detail.getByRole("tabpanel", { name: "Node" })
  await side.getByRole("heading", { name: node }).waitFor()
  for (const fact of facts) match(await side.innerText(), fact)
  // Read-only: a card does not move.
  await card.dragTo(detail.getByRole("application"), { targetPosition: { x: 40, y: 40 } })
  equal(await place(), before)
  await detail.getByRole("tab", { name: /^Overview/ }).click()
  await detail.getByText("What it can do").waitFor()
  await detail.getByRole("button", { name: "Close" }).click()
  await detail.waitFor({ state: "hidden" })
}
