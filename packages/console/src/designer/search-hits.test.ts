import { deepEqual } from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { readFlowFile } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { searchHits } from "./search-hits.ts"

const file = new URL("../../../../examples/login-with-retry-limit/login-with-retry-limit.flow.json", import.meta.url)
const read = readFlowFile(readFileSync(file, "utf8"))
if (read.kind !== "flows") throw new Error("the example is no flow")
const found = (query: string) => searchHits(read.main, catalogue, query)

test("names, types and the values of settings are searched, in the order of the flow", () => {
  deepEqual(found("ATTEMPTS"), ["n_begin", "n_count", "n_again", "n_tooMany"])
  deepEqual(found("execute nested"), ["n_ask"])
  deepEqual(found("attempts + 1"), ["n_count"])
})

test("keys of settings are not searched, and nothing is found for nothing", () => {
  deepEqual(found("retryLabel"), [])
  deepEqual(found("  "), [])
})
