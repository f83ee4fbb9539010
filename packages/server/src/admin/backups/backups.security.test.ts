import { deepEqual, equal } from "node:assert/strict"
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { backupFolder } from "./backup-folder.ts"
import { keepBackups } from "./keep-backups.ts"

let server: TestServer
let root: string

before(async () => {
  server = await openTestServer()
  root = await mkdtemp(join(tmpdir(), "gatewright-backups-"))
})
after(async () => {
  await server.close()
  await rm(root, { recursive: true, force: true })
})

const nameAt = (year: number): string => `${year}-01-01T020000Z.bundle.json`

test("links and folders that are called like backups are none: nothing outside is read, and the others are listed", async () => {
  const outside = join(root, "outside.json")
  await writeFile(outside, "not for those who export flows")
  const folder = join(root, "links")
  await mkdir(folder)
  await symlink(outside, join(folder, nameAt(2020)))
  await symlink(join(root, "nowhere"), join(folder, nameAt(2021)))
  await mkdir(join(folder, nameAt(2022)))
  await writeFile(join(folder, nameAt(2023)), "{}")
  const backups = backupFolder(root, "links")
  deepEqual(
    (await backups.list()).map(({ name }) => name),
    [nameAt(2023)],
  )
  for (const year of [2020, 2021, 2022]) equal(await backups.read(nameAt(year)), undefined)
})

test("backups of a clock that was wrong keep no other from being made, nor from being kept", async () => {
  const { config, store } = server.services
  const folder = join(root, "default")
  await mkdir(folder)
  const later = Array.from({ length: 30 }, (_, index) => nameAt(2090 + index))
  for (const name of later) await writeFile(join(folder, name), "{}")
  const backups = { ...config.backups, folder: root, at: { hour: 2, minute: 0 } }
  const failures: unknown[] = []
  const log = { error: (failure: unknown) => failures.push(failure) }
  await keepBackups({ config: { ...config, backups }, store, clock: { now: () => Date.UTC(2031, 4, 4, 12) } }, log)
  deepEqual(failures, [])
  deepEqual((await readdir(folder)).toSorted(), ["2031-05-04T120000Z.bundle.json", ...later])
})
