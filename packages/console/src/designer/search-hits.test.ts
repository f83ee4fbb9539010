import { deepEqual, equal } from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { readFlowFile } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { Piece } from "./marked.ts"
import { searchHits } from "./search-hits.ts"
import { searchIndex } from "./search-index.ts"

const indexOf = (example: string) => {
  const file = new URL(`../../../../examples/${example}/${example}.flow.json`, import.meta.url)
  const read = readFlowFile(readFileSync(file, "utf8"))
  if (read.kind !== "flows") throw new Error("the example is no flow")
  return searchIndex(read.main, catalogue)
}
const retries = indexOf("login-with-retry-limit")
const login = indexOf("login-with-password")
const found = (query: string) => searchHits(retries, query).map(({ node }) => node)
/** A text with what is marked in it in square brackets. */
const written = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("")

test("names, types and the values of settings are searched, in the order of the flow", () => {
  deepEqual(found("ATTEMPTS"), ["n_begin", "n_count", "n_again", "n_tooMany"])
  deepEqual(found("execute nested"), ["n_ask"])
  deepEqual(found("attempts + 1"), ["n_count"])
})

test("keys of settings are not searched, and nothing is found for nothing", () => {
  deepEqual(found("retryLabel"), [])
  deepEqual(found("  "), [])
})

test("a hit says in which setting the words stand, by its name, with the piece of text around them", () => {
  const [hit] = searchHits(retries, "attempts + 1")
  equal(hit?.settings[0]?.title, "Variables › 1 › Value")
  equal(written(hit?.settings[0]?.excerpt), "{{[attempts] [+] [1]}}")
})

test("the words that people read are found, and not only the keys behind them", () => {
  const hit = searchHits(login, "forgot").find(({ settings }) => settings.length > 0)
  equal(written(hit?.settings[0]?.excerpt), "[Forgot] your password?")
})

test("a name is marked where it was found", () => {
  const [hit] = searchHits(login, "credent")
  equal(written(hit?.name), "[Credent]ials")
})
