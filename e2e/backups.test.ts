import { deepEqual, equal, ok } from "node:assert/strict"
import { readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import type { Browser } from "playwright-core"
import { addExample, api, apiText, exampleFile } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { openCategory, rowOf } from "./support/console.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { applyPlan, plannedRow } from "./support/plan.ts"

let server: Gatewright
let browser: Browser

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
})

after(async () => {
  await browser.close()
  await server.stop()
})

const login = await readFile(exampleFile("login-with-password"), "utf8")

/** Adds copies of the login, in one go. */
const addCopies = async (count: number): Promise<void> => {
  const files = Array.from({ length: count }, (_, index) => ({
    path: `copy-${index}.flow.json`,
    text: login.replace("flow_login-with-password", `flow_copy-${index}`),
  }))
  const { hash } = await api<{ hash: string }>(server, "POST", "/tenants/default/plans", { files })
  await api(server, "POST", "/tenants/default/plans/apply", { files, hash })
}

const backups = (): Promise<readonly string[]> => readdir(join(server.dataFolder, "backups", "default"))

test("a backup is made in the console, and one flow of it is restored through the plan", async () => {
  for (const name of ["login-with-password", "ask-for-password", "reset-password"]) await addExample(server, name)
  const { page, faults } = await newPage(browser, await signIn(browser, server))
  await page.goto(`${server.url}/console/default/`)
  await page.getByRole("link", { name: "Backups" }).click()
  await page.getByText("No backups yet").waitFor()
  await page.getByRole("button", { name: "Back up now" }).click()
  await page.getByText("The backup is there: 3 flows.").waitFor()

  // One flow is lost, and another one is broken.
  const lost = await apiText(server, "/tenants/default/flows/flow_reset-password/export")
  await api(server, "PATCH", "/tenants/default/flows/flow_reset-password", { active: false })
  await api(server, "DELETE", "/tenants/default/flows/flow_reset-password")
  await api(
    server,
    "POST",
    "/tenants/default/imports?preserveId=true&onConflict=new-version",
    login.replace("Check the password", "Oh dear"),
  )

  await page.getByRole("link", { name: /^Open the backup of/ }).click()
  deepEqual(await accessibilityFaults(page), [])
  await page.getByRole("button", { name: "Restore Login with password" }).click()
  await plannedRow(page, "Login with password").getByText("New version", { exact: true }).waitFor()
  await page.getByRole("button", { name: "Compare Login with password" }).click()
  const compare = page.getByRole("dialog", { name: "Compare Login with password" })
  await compare.getByRole("toolbar", { name: "Changes" }).getByText("1 change", { exact: true }).waitFor()
  await page.keyboard.press("Escape")
  await applyPlan(page)
  equal(await apiText(server, "/tenants/default/flows/flow_login-with-password/export"), login)
  const { flows } = await api<{ flows: { id: string }[] }>(server, "GET", "/tenants/default/flows?sort=name&order=asc")
  deepEqual(
    flows.map(({ id }) => id),
    ["flow_ask-for-password", "flow_login-with-password"],
  )

  // The lost one is restored first, then it is what it was.
  await page.getByRole("link", { name: "Backups" }).click()
  await page.getByRole("link", { name: /^Open the backup of/ }).click()
  await page.getByRole("button", { name: "Restore Reset password" }).click()
  await page.getByRole("button", { name: "Restore the deleted flow" }).click()
  await plannedRow(page, "Reset password").getByText("Unchanged", { exact: true }).waitFor()
  await openCategory(page, "Self Service Configurations")
  await rowOf(page, "Reset password").getByText("Inactive").waitFor()
  equal(await apiText(server, "/tenants/default/flows/flow_reset-password/export"), lost)
  deepEqual(faults, [])
  await page.context().close()
})

test("a server that is killed while it makes the backup of the night leaves no half file", async () => {
  await addCopies(300)
  const { total } = await api<{ total: number }>(server, "GET", "/tenants/default/flows")
  const [made] = (await backups()).filter((name) => name.endsWith(".bundle.json"))
  ok(made)
  const folder = join(server.dataFolder, "backups", "default")
  await server.kill()
  const old = new Date(Date.now() - 2 * 24 * 3600 * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "")
  await rename(join(folder, made), join(folder, `${old}.bundle.json`))

  const isPartial = (name: string) => name.endsWith(".partial")
  const isToday = (name: string) => name.endsWith(".bundle.json") && !name.startsWith(old)
  const killedOverIt = async (): Promise<boolean> => {
    // As if nothing had been made since the day before yesterday: the next start makes it up.
    for (const name of (await backups()).filter(isToday)) await rm(join(folder, name))
    await rm(join(folder, ".at-work"), { recursive: true, force: true })
    server = await startGatewright({ dataFolder: server.dataFolder, port: server.port })
    await until(async () => (await backups()).find((name) => isPartial(name) || isToday(name)))
    await server.kill()
    return (await backups()).some(isPartial)
  }
  // It takes some tenths of a second: on a busy machine it may be whole before anybody looks.
  let tries = 1
  while (tries < 10 && !(await killedOverIt())) tries += 1
  ok((await backups()).some(isPartial), "it was killed while it wrote")
  deepEqual(await whole(folder), [[`${old}.bundle.json`, 3]])

  server = await startGatewright({ dataFolder: server.dataFolder, port: server.port })
  const again = await api<{ name: string; flows: number }>(server, "POST", "/tenants/default/backups")
  equal(again.flows, total)
  deepEqual((await whole(folder)).at(-1), [again.name, total])
  equal((await stat(join(folder, again.name))).mode & 0o777, 0o600)
})

/** The backups that a folder shows, with how many flows each holds. */
const whole = async (folder: string): Promise<(readonly [string, number])[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".bundle.json")).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const { flows }: { flows: unknown[] } = JSON.parse(await readFile(join(folder, name), "utf8"))
      return [name, flows.length] as const
    }),
  )
}

const until = async <Found>(find: () => Promise<Found | undefined>): Promise<Found | undefined> => {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(1)) {
    const found = await find()
    if (found !== undefined) return found
  }
  return undefined
}
