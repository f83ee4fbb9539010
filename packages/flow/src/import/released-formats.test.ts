import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { formatVersion } from "../document/flow-document.ts"
import { digestOf } from "../export/digest-of.ts"
import { writeFlow } from "../export/write-flow.ts"
import { readFlowFile } from "./read-flow-file.ts"

// Files that were written when a format version was released. They never change, and no test below may be weakened for
// them: somebody has such files in a backup. A new version gets a folder of its own.

const fixtures = new URL("../../fixtures/", import.meta.url)
const versions = Array.from({ length: formatVersion }, (_, index) => index + 1)

for (const version of versions) {
  const folder = new URL(`v${version}/`, fixtures)
  const digests: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(new URL("digests.json", folder), "utf8"))
  const names = readdirSync(folder).filter((name) => name.endsWith(".flow.json"))

  test(`format version ${version} has files, and a digest of each`, () => {
    assert.ok(names.length > 0)
    assert.deepEqual(Object.keys(digests), names.toSorted())
  })

  for (const name of names) {
    const bytes = readFileSync(new URL(name, folder))

    test(`v${version}/${name} is read, and its digest is what it was`, () => {
      const read = readFlowFile(bytes)
      if (read.kind === "refused") assert.fail(read.problems[0]?.message ?? "refused")
      assert.equal(digestOf(read.main.flow), digests[name])
      assert.deepEqual(
        read.migrated.map(({ from }) => from),
        versions.slice(version - 1, -1),
      )
    })

    if (version === formatVersion) {
      test(`v${version}/${name} is written as the same bytes (SPEC 2.8)`, () => {
        const read = readFlowFile(bytes)
        assert.deepEqual(read.kind === "flows" && Buffer.from(writeFlow(read.main)), bytes)
      })
    }
  }
}
