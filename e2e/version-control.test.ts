import { deepEqual, equal, match } from "node:assert/strict"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { gatewright, run } from "./support/cli.ts"
import {
  add,
  addDialog,
  chooseImport,
  downloadFromDesigner,
  loadFile,
  openAdd,
  uploadTexts,
} from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"

let server: Gatewright
let browser: Browser
let repository: string
let file: string

before(async () => {
  ;[server, browser, repository] = await Promise.all([
    startGatewright(),
    startBrowser(),
    mkdtemp(join(tmpdir(), "gatewright-git-")),
  ])
  file = join(repository, "login.flow.json")
  await addExample(server, "login-with-password")
  await git("init", "--quiet")
})

after(async () => {
  await browser.close()
  await server.stop()
  await rm(repository, { recursive: true })
})

const id = "flow_login-with-password"

/** Git, without the settings of the machine. */
const git = async (...args: string[]): Promise<string> => {
  const { code, out, said } = await run("git", args, {
    cwd: repository,
    env: {
      PATH: process.env["PATH"],
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
      GIT_AUTHOR_NAME: "Ann",
      GIT_AUTHOR_EMAIL: "ann@example.com",
      GIT_COMMITTER_NAME: "Ann",
      GIT_COMMITTER_EMAIL: "ann@example.com",
    },
  })
  equal(code, 0, said)
  return out
}

const commit = async (message: string): Promise<void> => {
  await git("add", "--all")
  await git("commit", "--quiet", "--allow-empty", "--message", message)
}

/** What `git diff` shows, without its head. */
const changedLines = async (): Promise<readonly string[]> =>
  (await git("diff", "--unified=0")).split("\n").filter((line) => /^[-+](?![-+])/.test(line))

test("one text that is changed in the designer is one line of the diff", async () => {
  const { page, faults } = await newPage(browser, await signIn(browser, server))
  await page.goto(`${server.url}/console/default/flows/${id}`)
  await writeFile(file, (await downloadFromDesigner(page)).text)
  await commit("the login as it is")

  await uploadTexts(page, { en: { login: { title: "Welcome back" } } })
  await page.getByRole("button", { name: "Save Flow" }).click()
  await page.getByText("Revision 2").waitFor()
  await writeFile(file, (await downloadFromDesigner(page)).text)
  match(await git("diff", "--stat"), /1 file changed, 1 insertion\(\+\), 1 deletion\(-\)/)
  deepEqual(
    (await changedLines()).map((line) => line.replace(/ +/, " ")),
    ['- "title": "Sign in",', '+ "title": "Welcome back",'],
  )
  await commit("a friendlier title")

  // A change that was made in the repository comes back in, as a new version.
  await writeFile(file, (await readFile(file, "utf8")).replace("Welcome back", "Good to see you"))
  await page.goto(`${server.url}/console/default/orchestrator/authentication`)
  await openAdd(page)
  await chooseImport(page)
  await loadFile(page, file)
  await addDialog(page).getByLabel("Preserve original ID").check()
  await addDialog(page)
    .getByRole("radio", { name: /^Make it a new version/ })
    .waitFor()
  equal(await add(page), id)
  await page.getByText("Revision 3").waitFor()
  await commit("a title from the repository")
  await writeFile(file, (await downloadFromDesigner(page)).text)
  equal(await git("status", "--porcelain"), "")
  deepEqual(faults, [])
  await page.context().close()
})

test("and on the command line, with positions that move no line of the logic", async () => {
  const exportFile = async () => equal((await gatewright(server, ["flow", "export", id, "-o", file])).code, 0)
  await exportFile()
  await commit("before")
  const { document, revision } = await api<{
    document: { layout: { nodes: Record<string, { x: number; y: number }> } }
    revision: number
  }>(server, "GET", `/tenants/default/flows/${id}`)
  const moved = structuredClone(document)
  const start = moved.layout.nodes["n_start"]
  if (start) start.x += 40
  await api(server, "PUT", `/tenants/default/flows/${id}/document`, { revision, document: moved })
  await exportFile()
  match(await git("diff", "--stat"), /1 file changed, 1 insertion\(\+\), 1 deletion\(-\)/)
  await git("checkout", "--quiet", ".")

  // The file of the repository is what counts: importing it undoes the move.
  const { code } = await gatewright(server, ["flow", "import", file, "--preserve-id", "--on-conflict", "new-version"])
  equal(code, 0)
  await exportFile()
  equal(await git("status", "--porcelain"), "")
})
