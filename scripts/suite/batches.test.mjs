import assert from "node:assert/strict"
import { test } from "node:test"
import { batchesOf } from "./batches.mjs"

const pure = 'import { test } from "node:test"'

/** @param {number} count */
const filesOf = (count, folder = "packages/flow/src") =>
  Array.from({ length: count }, (_, index) => `${folder}/${index}.test.ts`)

test("every file is in one batch", () => {
  const files = [...filesOf(100), ...filesOf(3, "packages/cli/src"), "packages/flow/src/law.property.test.ts"]
  assert.deepEqual(
    batchesOf(files, () => pure)
      .flat()
      .toSorted(),
    files.toSorted(),
  )
})

test("a file that speaks to its process or starts others has one of its own", () => {
  const sources = {
    "packages/cli/src/a.test.ts": pure,
    "packages/cli/src/b.test.ts": "process.chdir(folder)",
    "packages/cli/src/c.test.ts": 'import { spawn } from "node:child_process"',
    "packages/cli/src/d.test.ts": pure,
  }
  const batches = batchesOf(
    Object.keys(sources),
    (file) => Object.entries(sources).find(([path]) => path === file)?.[1] ?? "",
  )
  assert.deepEqual(batches, [
    ["packages/cli/src/a.test.ts", "packages/cli/src/d.test.ts"],
    ["packages/cli/src/b.test.ts"],
    ["packages/cli/src/c.test.ts"],
  ])
})

test("packages share no process", () => {
  const batches = batchesOf([...filesOf(2), ...filesOf(2, "packages/cli/src")], () => pure)
  assert.deepEqual(batches, [filesOf(2), filesOf(2, "packages/cli/src")])
})

test("property tests begin first", () => {
  const [first] = batchesOf([...filesOf(40), "packages/flow/src/law.property.test.ts"], () => pure)
  assert.deepEqual(first, ["packages/flow/src/law.property.test.ts"])
})
