import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test, type TestContext } from "node:test"
import { loadSealKey } from "./seal-key.ts"

const newFolder = (context: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-key-"))
  context.after(() => rmSync(folder, { recursive: true }))
  return join(folder, "data")
}

test("the first start makes a key that only its owner can read, and later starts find it", async (context) => {
  const folder = newFolder(context)
  const first = await loadSealKey({ given: undefined, folder })
  assert.ok(first.kind === "loaded")
  assert.equal(first.key.length, 32)
  assert.equal(statSync(join(folder, "seal.key")).mode & 0o777, 0o600)
  assert.deepEqual(await loadSealKey({ given: undefined, folder }), first)
})

test("servers that start at once use one key, and leave no other file", async (context) => {
  const folder = newFolder(context)
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => loadSealKey({ given: undefined, folder })))
  for (const other of others) assert.deepEqual(other, first)
  assert.deepEqual(readdirSync(folder), ["seal.key"])
})

test("a key that is given wins over the file, and makes none", async (context) => {
  const folder = newFolder(context)
  const key = randomBytes(32)
  assert.deepEqual(await loadSealKey({ given: key.toString("base64"), folder }), { kind: "loaded", key })
  await assert.rejects(async () => readdirSync(folder), /ENOENT/)
})

test("a damaged key is refused and not replaced", async (context) => {
  const folder = newFolder(context)
  await loadSealKey({ given: undefined, folder })
  writeFileSync(join(folder, "seal.key"), "short")
  const refused = await loadSealKey({ given: undefined, folder })
  assert.ok(refused.kind === "refused")
  assert.equal(refused.problem.code, "store.seal-key")
  assert.match(refused.problem.message, /seal\.key does not hold 32 bytes/)
})
