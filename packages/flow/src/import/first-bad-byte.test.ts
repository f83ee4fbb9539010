import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { firstBadByte } from "./first-bad-byte.ts"

const strict = new TextDecoder("utf-8", { fatal: true })

test("all bytes are good where a strict decoder takes them, and the bytes before a bad one always are", () => {
  const nearlyUtf8 = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }).map((text) => [...new TextEncoder().encode(text)]),
      fc.array(fc.integer({ min: 0x80, max: 0xff }), { maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(nearlyUtf8, (parts) => {
      const bytes = Uint8Array.from(parts.flat())
      const bad = firstBadByte(bytes)
      assert.equal(bad === bytes.length, isUtf8(bytes))
      assert.ok(isUtf8(bytes.subarray(0, bad)))
    }),
    { numRuns: 2000 },
  )
})

const sequences: readonly (readonly [string, readonly number[], number])[] = [
  ["an overlong slash", [0x2f, 0xc0, 0xaf], 1],
  ["a surrogate", [0xed, 0xa0, 0x80], 0],
  ["what lies above U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 0],
  ["a sequence that is cut off", [0x61, 0xe2, 0x82], 1],
  ["é of Windows-1252", [0x63, 0x61, 0x66, 0xe9], 3],
]

for (const [what, bytes, at] of sequences) {
  test(`${what} is bad from its first byte on`, () => assert.equal(firstBadByte(Uint8Array.from(bytes)), at))
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}
