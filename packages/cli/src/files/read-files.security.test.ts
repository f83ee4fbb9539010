import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test, type TestContext } from "node:test"
import { CommandFailure } from "../command-failure.ts"
import { readFiles } from "./read-files.ts"

const folderOf = (context: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-files-"))
  context.after(() => rmSync(folder, { recursive: true }))
  return folder
}

const refusalOf = async (name: string): Promise<string> => {
  const terminal = { stdin: () => Promise.reject(new Error("nobody asked for it")) }
  const why = await readFiles(name, terminal as never).catch((error: unknown) => error)
  assert.ok(why instanceof CommandFailure)
  return why.message
}

const noFile = "it is a pipe, a socket, a device or a folder, not a file."

for (const [what, make] of [
  ["a pipe that nobody writes to", (path: string) => execFileSync("mkfifo", [path])],
  ["a link to a device without end", (path: string) => symlinkSync("/dev/zero", path)],
] as const) {
  test(`${what} in a folder is told, not waited for`, { skip: process.platform === "win32" }, async (context) => {
    const folder = folderOf(context)
    const path = join(folder, "login.flow.json")
    make(path)
    assert.equal(await refusalOf(folder), `${path}: ${noFile}`)
  })
}

test("links that lead in a circle are told", { skip: process.platform === "win32" }, async (context) => {
  const folder = folderOf(context)
  const path = join(folder, "login.flow.json")
  symlinkSync(path, path)
  assert.equal(await refusalOf(folder), `${path}: its symbolic links lead in a circle.`)
})

test("a device that somebody names is told", { skip: process.platform === "win32" }, async () => {
  assert.equal(await refusalOf("/dev/zero"), `/dev/zero: ${noFile}`)
})
