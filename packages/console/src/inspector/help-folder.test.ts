import assert from "node:assert/strict"
import { existsSync } from "node:fs"
import test from "node:test"
import { nodeDefinitions } from "@gatewright/nodes/definitions"
import { helpFolder } from "./help-folder.ts"

test("every node type has a help page where the console looks for it", () => {
  const without = nodeDefinitions
    .map(({ label }) => helpFolder(label))
    .filter((folder) => !existsSync(new URL(`../../../nodes/src/${folder}/help.md`, import.meta.url)))
  assert.deepEqual(without, [])
})
