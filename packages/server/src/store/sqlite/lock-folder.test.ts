import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test, type TestContext } from "node:test"
import { openStore } from "../open-store.ts"
import { openedStore, testClock } from "../testing/subject.ts"
import { lockFolder } from "./lock-folder.ts"

const newFolder = (context: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-lock-"))
  context.after(() => rmSync(folder, { recursive: true }))
  return folder
}
const open = (folder: string) => openStore({ location: { folder }, clock: testClock() })

test("a folder is refused while another process uses it, and free once that was killed", async (context) => {
  const folder = newFolder(context)
  const writer = new URL("../testing/crashing-writer.ts", import.meta.url).pathname
  const child = spawn(process.execPath, ["--conditions=source", writer, JSON.stringify({ folder })], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(child.stdout, "data")
  const refused = await open(folder)
  child.kill("SIGKILL")
  await once(child, "exit")
  assert.ok(refused.kind === "refused")
  assert.deepEqual(refused.problem, {
    code: "store.in-use",
    severity: "error",
    message: `Another Gatewright uses ${folder} (process ${child.pid}). Stop the other one, or give this one a folder of its own with --data.`,
  })
  await openedStore(await open(folder)).close()
})

test("a folder is refused in the same process too, and free once the store is closed", async (context) => {
  const folder = newFolder(context)
  const store = openedStore(await open(folder))
  const refused = await open(folder)
  assert.equal(refused.kind === "refused" && refused.problem.code, "store.in-use")
  assert.ok(await store.ping(), "the refusal did no harm to the first one")
  await store.close()
  await openedStore(await open(folder)).close()
})

test("a folder that can't be made is refused with the reason", async (context) => {
  const file = join(newFolder(context), "file")
  writeFileSync(file, "")
  const refused = await open(join(file, "data"))
  assert.ok(refused.kind === "refused")
  assert.equal(refused.problem.code, "store.unreachable")
  assert.match(refused.problem.message, /ENOTDIR/)
})

test("a folder whose files can't be opened is refused with the reason", async (context) => {
  const locked = newFolder(context)
  mkdirSync(join(locked, "lock.db"))
  const garbage = newFolder(context)
  writeFileSync(join(garbage, "runs.db"), "no database at all, and long enough to look at".repeat(100))
  for (const [folder, reason] of [
    [locked, /illegal operation on a directory, open .*lock\.db/],
    [garbage, /file is not a database/],
  ] as const) {
    const refused = await open(folder)
    assert.ok(refused.kind === "refused")
    assert.equal(refused.problem.code, "store.unreachable")
    assert.match(refused.problem.message, reason)
  }
  assert.equal(lockFolder(garbage).kind, "taken", "the refusal left the folder free")
})

test("a folder that is made is for its owner alone", async (context) => {
  const folder = join(newFolder(context), "data")
  await openedStore(await open(folder)).close()
  assert.equal(statSync(folder).mode & 0o777, 0o700)
})
