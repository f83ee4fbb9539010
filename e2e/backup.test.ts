import { deepEqual, equal, match } from "node:assert/strict"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, beforeEach, test } from "node:test"
import type { Browser, BrowserContextOptions } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { gatewright } from "./support/cli.ts"
import { add, addDialog, chooseImport, downloadFromList, loadFile, openAdd, publish } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser
let owner: BrowserContextOptions
let folder: string

before(async () => {
  ;[server, browser, folder] = await Promise.all([
    startGatewright(),
    startBrowser(),
    mkdtemp(join(tmpdir(), "gatewright-backup-")),
  ])
  owner = await signIn(browser, server)
})

after(async () => {
  await browser.close()
  await server.stop()
  await rm(folder, { recursive: true })
})

const id = "flow_login-with-password"
const flow = `/tenants/default/flows/${id}`

beforeEach(async () => {
  const { total } = await api<{ total: number }>(server, "GET", "/tenants/default/flows")
  if (total === 0) await addExample(server, "login-with-password")
})

/** Somebody renames the page, takes its links away and makes that what runs. */
const damage = async (): Promise<void> => {
  const { document, revision } = await api<{
    document: { flow: { links: object[]; texts: { languages: { en: { login: { title: string } } } } } }
    revision: number
  }>(server, "GET", flow)
  const damaged = structuredClone(document)
  damaged.flow.texts.languages.en.login.title = "Oh dear"
  await api(server, "PUT", `${flow}/document`, { revision, document: damaged })
  await api(server, "POST", `${flow}/publish`)
  equal(await title(), "Oh dear")
  damaged.flow.links = []
  await api(server, "PUT", `${flow}/document`, { revision: revision + 1, document: damaged })
}

/** What an end user sees. */
const title = async (): Promise<string | undefined> => {
  const page = await (await fetch(`${server.url}/default/flow/${id}`)).text()
  return /<h1[^>]*>([^<]*)/.exec(page)?.[1]?.trim()
}

test("backup and recovery in the console", async () => {
  const { page, faults } = await newPage(browser, owner)
  await page.goto(`${server.url}/console/default/orchestrator/authentication`)
  const backup = await downloadFromList(page, "Login with password")
  await damage()

  await page.reload()
  await openAdd(page)
  await chooseImport(page)
  await loadFile(page, backup.path)
  await addDialog(page).getByLabel("Preserve original ID").check()
  const newVersion = addDialog(page).getByRole("radio", { name: "Make it a new version of “Login with password”" })
  await newVersion.waitFor()
  equal(await newVersion.isChecked(), true)
  equal(await add(page), id)

  // What runs changes only when somebody says so.
  equal(await title(), "Oh dear")
  await publish(page)
  equal(await title(), "Sign in")
  await page.getByRole("link", { name: "Back to Authentication" }).click()
  equal((await downloadFromList(page, "Login with password")).text, backup.text)
  deepEqual(faults, [])
  await page.context().close()
})

test("backup and recovery on the command line", async () => {
  const file = join(folder, "login.flow.json")
  equal((await gatewright(server, ["flow", "export", id, "-o", file])).code, 0)
  const backup = await readFile(file, "utf8")
  await damage()

  const asked = await gatewright(server, ["flow", "import", file, "--preserve-id"])
  equal(asked.code, 3)
  match(asked.said, /A flow with the id flow_login-with-password is here already: “Login with password”\./)
  const { code, out } = await gatewright(server, [
    "flow",
    "import",
    file,
    "--preserve-id",
    "--on-conflict",
    "new-version",
    "--json",
  ])
  equal(code, 0)
  const { files }: { files: { kind: string; id: string }[] } = JSON.parse(out)
  deepEqual([files[0]?.kind, files[0]?.id], ["new-version", id])
  equal((await gatewright(server, ["flow", "export", id])).out, backup)
  await api(server, "POST", `${flow}/publish`)
  equal(await title(), "Sign in")
})
