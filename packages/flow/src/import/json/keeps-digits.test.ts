import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { keepsDigits } from "./keeps-digits.ts"

const kept = [
  "0",
  "-0",
  "0.0",
  "1.50",
  "10e-1",
  "1E+2",
  "0.1",
  "9007199254740992",
  "1e22",
  `1${"0".repeat(22)}`,
  "5e-324",
]
const lost = [
  "9007199254740993",
  "12345678901234567890",
  "0.1000000000000000055511151231257827",
  "1e400",
  "-1e400",
  "1e-400",
  "1180591620717411303424",
]

for (const number of kept) test(`${number} keeps its digits`, () => assert.ok(keepsDigits(number)))
for (const number of lost) test(`${number} would lose digits`, () => assert.ok(!keepsDigits(number)))

test("what JSON.stringify writes keeps its digits", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => keepsDigits(JSON.stringify(value))),
  )
})

test("a number of any 15 digits keeps them", () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{0,14}$/)
  fc.assert(fc.property(digits, fc.nat(15), (number, places) => keepsDigits(`${number}e-${places}`)))
})

test("a run of a million zeros takes no time", () => {
  assert.ok(keepsDigits(`1.${"0".repeat(1e6)}`))
  assert.ok(!keepsDigits(`1.${"0".repeat(1e6)}1`))
})
