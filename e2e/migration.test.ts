import { deepEqual, equal } from "node:assert/strict"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { startPostgres, type StartedPostgres } from "@gatewright/server/testing"
import type { Browser, Page } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { gatewright } from "./support/cli.ts"
import {
  add,
  addDialog,
  chooseImport,
  downloadFromList,
  loadFile,
  openAdd,
  openCategory,
  rowOf,
  type Download,
} from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { answerLogin, register } from "./support/person.ts"

let postgres: StartedPostgres
/** On the embedded database, and on a PostgreSQL server. */
let from: Gatewright
let to: Gatewright
let browser: Browser
let folder: string

before(async () => {
  ;[postgres, from, browser, folder] = await Promise.all([
    startPostgres(),
    startGatewright(),
    startBrowser(),
    mkdtemp(join(tmpdir(), "gatewright-migration-")),
  ])
  to = await startGatewright({ databaseUrl: await postgres.createDatabase() })
  await addExample(from, "ask-for-password")
  await addExample(from, "login-with-retry-limit")
})

after(async () => {
  await browser.close()
  await Promise.all([from.stop(), to.stop()])
  await postgres.stop()
  await rm(folder, { recursive: true })
})

const flows = [
  { category: "Libraries", name: "Ask for password", id: "flow_ask-for-password" },
  { category: "Authentication", name: "Login with retry limit", id: "flow_login-with-retry-limit" },
]

const addFrom = async (page: Page, { path }: Download): Promise<string> => {
  await openAdd(page)
  await chooseImport(page)
  await loadFile(page, path)
  await addDialog(page).getByLabel("Preserve original ID").check()
  await addDialog(page).getByText("This id is free here.").waitFor()
  return add(page)
}

test("a flow and its library move from one server to another in the console, keep their ids, and run there", async () => {
  const source = await newPage(browser, await signIn(browser, from))
  const target = await newPage(browser, await signIn(browser, to))
  await source.page.goto(`${from.url}/console/default/`)
  await target.page.goto(`${to.url}/console/default/`)
  for (const { category, name, id } of flows) {
    await openCategory(source.page, category)
    const file = await downloadFromList(source.page, name)
    await openCategory(target.page, category)
    equal(await addFrom(target.page, file), id)
    await target.page.getByRole("link", { name: `Back to ${category}` }).click()
    equal((await downloadFromList(target.page, name)).text, file.text)
    await target.page.getByRole("button", { name: `More actions: ${name}` }).click()
    await target.page.getByRole("menuitem", { name: "Activate", exact: true }).click()
    await rowOf(target.page, name).getByText("Active", { exact: true }).waitFor()
  }
  deepEqual([...source.faults, ...target.faults], [])
  await Promise.all([source.page.context().close(), target.page.context().close()])

  const person = await register(browser, to)
  const { page } = await newPage(browser, { javaScriptEnabled: false })
  await page.goto(`${to.url}/default/flow/flow_login-with-retry-limit`)
  await answerLogin(page, { ...person, password: "not it" })
  await page.getByRole("alert").waitFor()
  await answerLogin(page, person)
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.context().close()
})

test("all flows move in a folder on the command line, and are the same files there", async () => {
  await api(to, "POST", "/tenants", { id: "staging", name: "Staging" })
  await addExample(from, "reset-password")
  const [before, after] = [join(folder, "before"), join(folder, "after")]
  equal((await gatewright(from, ["flow", "export", "--all", "-o", before])).code, 0)
  const { code, out } = await gatewright(to, ["flow", "import", before, "--preserve-id", "--json"], {
    tenant: "staging",
  })
  equal(code, 0)
  const { files }: { files: { kind: string }[] } = JSON.parse(out)
  deepEqual(
    files.map(({ kind }) => kind),
    ["created", "created", "created"],
  )
  equal((await gatewright(to, ["flow", "export", "--all", "-o", after], { tenant: "staging" })).code, 0)
  deepEqual(await contents(after), await contents(before))
  deepEqual(
    [...(await contents(before)).keys()],
    [
      "flows/authentication/login/login-with-retry-limit.flow.json",
      "flows/libraries/library/ask-for-password.flow.json",
      "flows/self-service/reset-password/reset-password.flow.json",
    ],
  )
})

const contents = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".json")).toSorted()
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), "utf8")] as const)),
  )
}
