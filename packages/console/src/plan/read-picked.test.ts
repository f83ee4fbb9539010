import assert from "node:assert/strict"
import test from "node:test"
import { pickedFile } from "../import-export/picked-file.ts"
import { readPicked } from "./read-picked.ts"

test("a file in another encoding is told and stays out, whatever else was chosen with it", async () => {
  const latin1 = pickedFile(new File([Uint8Array.of(0x22, 0xfc, 0x22)], "umlaut.json"))
  const utf8 = pickedFile(new File(['\uFEFF"ü"'], "good.json"))
  const { taken, refused } = await readPicked([latin1, utf8])
  assert.deepEqual(taken, [{ key: utf8.key, path: "good.json", text: '"ü"' }])
  assert.deepEqual(
    refused.map(({ name }) => name),
    ["umlaut.json"],
  )
  assert.match(refused[0]?.why ?? "", /byte FC at offset 1 is not UTF-8/)
})
