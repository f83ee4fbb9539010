import assert from "node:assert/strict"
import { test } from "node:test"
import type { Bundle } from "../document/bundle.ts"
import { callingFlow, sampleBundle } from "../testing/sample-bundle.ts"
import { bundlePieces } from "./bundle-pieces.ts"
import { writeBundle } from "./write-bundle.ts"
import { writeFlow } from "./write-flow.ts"

const together = async (bundle: Bundle): Promise<string> => {
  let text = ""
  for await (const piece of bundlePieces(bundle, bundle.flows.map(writeFlow))) text += piece
  return text
}

test("the pieces of a bundle are the text of the bundle, with many flows, with one and without any", async () => {
  const connection = { key: "mail", kind: "smtp", name: '"flows": []', settings: { host: "a" } }
  const flows = [callingFlow("flow_a", []), callingFlow("flow_b", [])]
  for (const count of [0, 1, 2]) {
    const bundle = sampleBundle({ flows: flows.slice(0, count), connections: [connection] })
    assert.equal(await together(bundle), writeBundle(bundle))
  }
})
