import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleComparison } from "../testing/sample-comparison.ts"
import { textReport } from "./text-report.ts"

test("changes are told by what they are about, and what looks like a secret is hidden", () => {
  assert.equal(
    textReport(sampleComparison),
    `~ General Configuration
    ~ Name: "Login" → "Sign in"

- “Welcome” (mail)

~ “Login”
    ~ name: "Credentials" → "Login"
    - help: "?"
    ~ script: 1 line added, 1 removed
          const name = user.name
        - return "Hello, " + name
        + return "Good morning, " + name

    ~ title: "Hi" → "Hello"
    + apiKey: "••••••"
    + hint: "!"
    + link submit → “Call the risk engine”

+ “Call the risk engine” (http)

~ Texts
    + en title: "Welcome"
`,
  )
})

test("what is drawn differently is left out, unless it is asked for", () => {
  assert.doesNotMatch(textReport(sampleComparison), / moved/)
  assert.match(textReport({ ...sampleComparison, drawing: true }), /^~ Drawing\n {4}~ “Start” moved$/m)
})

test("nothing is told where nothing changed", () => {
  assert.equal(textReport({ before: sampleComparison.before, after: sampleComparison.before }), "")
})
