import assert from "node:assert/strict"
import { test } from "node:test"
import { readFlowFile } from "../read-flow-file.ts"

const samples: Readonly<Record<string, readonly number[]>> = {
  "a ZIP archive": [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00],
  "a gzip archive": [0x1f, 0x8b, 0x08],
  "a PDF document": [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31],
  "a PNG image": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
  "a JPEG image": [0xff, 0xd8, 0xff, 0xe0],
  "a SQLite database": [...new TextEncoder().encode("SQLite format 3\0")],
}

for (const [label, bytes] of Object.entries(samples)) {
  test(`${label} is refused as what it is`, () => {
    assert.deepEqual(readFlowFile(Uint8Array.from(bytes)), {
      kind: "refused",
      reason: "not-a-flow",
      looksLike: label,
      problems: [
        {
          code: "import.not-a-flow",
          severity: "error",
          message: `The file looks like ${label}, not like a flow. Choose a file that ends in .flow.json, or an export of PingAM journeys.`,
        },
      ],
    })
  })
}
