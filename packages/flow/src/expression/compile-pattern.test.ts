import assert from "node:assert/strict"
import { test } from "node:test"
import { compilePattern } from "./compile-pattern.ts"

test("a pattern is compiled in the syntax of RE2", () => {
  const compiled = compilePattern("[a-z]+")
  assert.ok(compiled.ok && compiled.pattern.matcher("abc").matches())
})

test("a pattern that can't be read, is too long or too large is told with a sentence", () => {
  const message = (source: string) => {
    const compiled = compilePattern(source)
    return compiled.ok ? undefined : compiled.message
  }
  assert.match(message("(?=a)") ?? "", /^This pattern can't be read: .*\.$/)
  assert.equal(message("a".repeat(501)), "This pattern is too long.")
  assert.equal(message("(a{30}){30}(b{30}){30}"), "This pattern is too large. Repeat fewer or smaller parts.")
})
