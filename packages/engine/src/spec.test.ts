import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { describe, it } from "node:test"

const folder = new URL(".", import.meta.url)
const rulesIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, rule = ""]) => rule))

const stated = rulesIn(readFileSync(new URL("../SPEC.md", folder), "utf8"), /^\* \*\*(R\d+\.\d+)\*\*/gm)
const quoted = rulesIn(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n"),
  /\b(R\d+\.\d+)\b/g,
)

describe("SPEC.md", () => {
  it("states no rule that no test quotes", () => {
    assert.deepEqual(
      [...stated].filter((rule) => !quoted.has(rule)),
      [],
    )
  })

  it("states every rule that a test quotes", () => {
    assert.deepEqual(
      [...quoted].filter((rule) => !stated.has(rule)),
      [],
    )
  })
})
