import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test, type TestContext } from "node:test"
import { loadSealKeys } from "./seal-key.ts"

const newFolder = (context: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-key-"))
  context.after(() => rmSync(folder, { recursive: true }))
  return join(folder, "data")
}

test("the first start makes a key that only its owner can read, and later starts find it", async (context) => {
  const folder = newFolder(context)
  const first = await loadSealKeys({ given: undefined, folder })
  assert.ok(first.kind === "loaded")
  assert.deepEqual(
    first.keys.map((key) => key.length),
    [32],
  )
  assert.equal(statSync(join(folder, "seal.key")).mode & 0o777, 0o600)
  assert.deepEqual(await loadSealKeys({ given: undefined, folder }), first)
})

test("servers that start at once use one key, and leave no other file", async (context) => {
  const folder = newFolder(context)
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => loadSealKeys({ given: undefined, folder })))
  for (const other of others) assert.deepEqual(other, first)
  assert.deepEqual(readdirSync(folder), ["seal.key"])
})

test("a key that is given wins over the file, and makes none", async (context) => {
  const folder = newFolder(context)
  const key = randomBytes(32)
  assert.deepEqual(await loadSealKeys({ given: key.toString("base64"), folder }), { kind: "loaded", keys: [key] })
  await assert.rejects(async () => readdirSync(folder), /ENOENT/)
})

test("several keys stand one a line in the file, and between commas in the variable", async (context) => {
  const folder = newFolder(context)
  const keys = [randomBytes(32), randomBytes(32), randomBytes(32)]
  const texts = keys.map((key) => key.toString("base64"))
  mkdirSync(folder)
  writeFileSync(join(folder, "seal.key"), `${texts.join("\r\n")}\n\n`)
  assert.deepEqual(await loadSealKeys({ given: undefined, folder }), { kind: "loaded", keys })
  assert.deepEqual(await loadSealKeys({ given: texts.join(", "), folder }), { kind: "loaded", keys })
})

test("one damaged key among good ones is refused", async (context) => {
  const folder = newFolder(context)
  const good = randomBytes(32).toString("base64")
  for (const given of [`${good},`, `,${good}`, `${good},short`, `${good},,${good}`, ""]) {
    const refused = await loadSealKeys({ given, folder })
    assert.ok(refused.kind === "refused", given)
    assert.match(refused.problem.message, /^GATEWRIGHT_SEAL_KEY does not hold 32 bytes/)
  }
})

test("a damaged key is refused and not replaced", async (context) => {
  const folder = newFolder(context)
  await loadSealKeys({ given: undefined, folder })
  writeFileSync(join(folder, "seal.key"), "short")
  const refused = await loadSealKeys({ given: undefined, folder })
  assert.ok(refused.kind === "refused")
  assert.equal(refused.problem.code, "store.seal-key")
  assert.match(refused.problem.message, /seal\.key does not hold 32 bytes/)
})
