import assert from "node:assert/strict"
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { makeFolder } from "./make-folder.ts"

const place = mkdtempSync(join(tmpdir(), "gatewright-folder-"))
after(() => rmSync(place, { recursive: true }))

test("a folder and those above it are there after, for their owner alone", () => {
  const folder = join(place, "a", "b", "c")
  makeFolder(folder)
  makeFolder(folder)
  assert.deepEqual([statSync(folder).isDirectory(), statSync(folder).mode & 0o777], [true, 0o700])
})

test("where no folder can be made the error of the system is told, at once", () => {
  writeFileSync(join(place, "file"), "")
  symlinkSync(join(place, "nowhere"), join(place, "dangling"))
  assert.throws(() => makeFolder(join(place, "file", "below")), /ENOTDIR/)
  assert.throws(() => makeFolder(join(place, "dangling")), /EEXIST/)
  if (process.platform === "linux") assert.throws(() => makeFolder("/proc/gatewright"), /ENOENT|EACCES|EROFS/)
})
