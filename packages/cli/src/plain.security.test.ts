import { deepEqual, equal, match } from "node:assert/strict"
import { test } from "node:test"
import { jsonText, plain } from "./plain.ts"
import { table } from "./table.ts"

const hostile = {
  "colours and cursor movements": "\u001B[2J\u001B[31mred",
  "the eight-bit form of the same": "\u009B2J",
  "a new line that looks like another message": "Login\nDone.",
  "a carriage return that writes over the line": "Login\rDone",
  "a tab that breaks a column": "Login\tactive",
  "a line separator": "Login\u2028Done",
  "a change of writing direction": "\u202Enosj.wolf\u202C \u2066x\u2069",
  "a bell and a backspace": "\u0007\u0008",
}

for (const [what, text] of Object.entries(hostile)) {
  test(`${what} can't stand in a line`, () => {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    const unsafe = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/
    match(text, unsafe)
    equal(unsafe.test(plain(text)), false)
    equal(unsafe.test(table([["NAME"], [text]]).replaceAll("\n", "")), false)
    equal(table([["NAME"], [text]]).split("\n").length, 3)
    const written = jsonText({ text })
    equal(unsafe.test(written.replaceAll("\n", "")), false)
    deepEqual(JSON.parse(written), { text })
  })
}

test("words of all languages stay as they are", () => {
  const text = "Anmeldung – входъ, ログイン، تسجيل 👨‍👩‍👧 می‌خواهم"
  equal(plain(text), text)
})
