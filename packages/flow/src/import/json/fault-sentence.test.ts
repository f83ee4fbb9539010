import assert from "node:assert/strict"
import { test } from "node:test"
import { jsonProblems } from "./json-problems.ts"

const cutOff = "it looks cut off. Copy or download it again."
const quotes = "texts and keys stand in double quotation marks in JSON, not in '."
const number = "is not a number as JSON writes it: no + and no 0 in front, digits on both sides of the point."
const typographic =
  'stands where JSON has ". A word processor or a chat may have changed the marks; copy the text from its source again.'
const escape =
  "inside a text. JSON writes it as an escape such as \\n; the text may have lost its closing quotation mark."

const rows: readonly (readonly [text: string, column: number, sentence: string])[] = [
  ["", 1, "the file is empty."],
  [" ", 2, "the file is empty."],
  ["{", 2, `the file ends where a key or } is wanted; ${cutOff}`],
  ['{"a":', 6, `the file ends where a value is wanted; ${cutOff}`],
  ['{"a":1', 7, `the file ends where a comma or the closing bracket is wanted; ${cutOff}`],
  ['{"a":"b', 8, `the file ends inside a text; ${cutOff}`],
  ['{"a":1}}', 8, "more text follows after the end of the JSON. A file holds one flow; remove what is too much."],
  ['{"a":1,}', 8, "the comma before this } is one too many. Remove it."],
  ["[1,]", 4, "the comma before this ] is one too many. Remove it."],
  ['{"a":1,,"b":2}', 8, "this comma is one too many: a key is wanted here."],
  ["[,1]", 2, "this comma is one too many: a value or ] is wanted here."],
  ['{"a":1 "b":2}', 8, "a comma is missing before this."],
  ["[1 [2]]", 4, "a comma is missing before this."],
  ['{"a" 1}', 6, '"1" stands where a colon is wanted.'],
  ['{"a":[1}', 8, '"}" stands where a comma or the closing bracket is wanted.'],
  ["{a:1}", 2, 'the key "a" has no quotation marks around it.'],
  ["{'a':1}", 2, quotes],
  ["{\"a\":'b'}", 6, quotes],
  ["{“a”:1}", 2, `a typographic quotation mark (“) ${typographic}`],
  ["// a\n{}", 1, "a comment stands here, and JSON has none. Remove it."],
  ['{"a":1 /* b */}', 8, "a comment stands here, and JSON has none. Remove it."],
  ["[NaN]", 2, "NaN is no value of JSON. Its words are true, false and null."],
  ["[-Infinity]", 2, "-Infinity is no value of JSON. Its words are true, false and null."],
  ["[True]", 2, "True is no value of JSON. Its words are true, false and null."],
  ["[undefined]", 2, "undefined is no value of JSON. Its words are true, false and null."],
  ["[01]", 2, `"01" ${number}`],
  ["[+1]", 2, `"+1" ${number}`],
  ["[.5]", 2, `".5" ${number}`],
  ["[1.]", 2, `"1." ${number}`],
  ['["\t"]', 3, `a control character stands ${escape}`],
  ['["a\nb"]', 4, `a line break stands ${escape}`],
  ['["\\x"]', 3, '"\\x" is no escape of JSON. A backslash is written as \\\\.'],
  ['["\\ud8"]', 3, '"\\ud8" is no escape of JSON. A backslash is written as \\\\.'],
  ["[tru]", 2, '"tru" stands where a value or ] is wanted.'],
  ["hello", 1, '"hello" stands where a value is wanted.'],
  ["\0", 1, '"␀" stands where a value is wanted.'],
  ["\u202e", 1, '"\ufffd" stands where a value is wanted.'],
]

for (const [text, column, sentence] of rows) {
  test(`${JSON.stringify(text)}: ${sentence}`, () => {
    const [problem, ...others] = jsonProblems(text)
    assert.equal(problem?.message, `Line 1, column ${column}: ${sentence}`)
    assert.equal(problem.code, "import.not-json")
    assert.deepEqual(others, [])
  })
}
