import assert from "node:assert/strict"
import { test } from "node:test"
import { formatVersion } from "../document/flow-document.ts"
import { deepFreeze } from "../testing/deep-freeze.ts"
import { formatSteps } from "./format-steps.ts"
import type { FormatStep } from "./format-step.ts"
import { migrate } from "./migrate.ts"

/** What a format with three versions would have: a field renamed, then a text that became a list. */
const steps: readonly FormatStep[] = [
  {
    from: 1,
    summary: "title is called name",
    migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
  },
  {
    from: 2,
    summary: "tags are a list",
    migrate: ({ tags, ...rest }) => {
      if (typeof tags !== "string") throw new TypeError("tags")
      return { ...rest, tags: tags.split(",") }
    },
  },
]

test("a document of the present version is left as it is, and nothing is told", () => {
  const document = { formatVersion: 3, name: "Login" }
  assert.deepEqual(migrate(document, { from: 3, steps }), { kind: "migrated", document, steps: [] })
})

test("a document of the first version goes through every step, in order, and each is told (SPEC 4.8)", () => {
  const document = deepFreeze({ formatVersion: 1, title: "Login", tags: "mfa,beta", "x-team": { id: 1 } })
  assert.deepEqual(migrate(document, { from: 1, steps }), {
    kind: "migrated",
    document: { formatVersion: 3, name: "Login", tags: ["mfa", "beta"], "x-team": { id: 1 } },
    steps: [
      { from: 1, to: 2, summary: "title is called name" },
      { from: 2, to: 3, summary: "tags are a list" },
    ],
  })
})

test("a document of a version in between starts there", () => {
  const migrated = migrate({ formatVersion: 2, name: "Login", tags: "" }, { from: 2, steps })
  assert.deepEqual(migrated.kind === "migrated" && migrated.steps.map(({ from }) => from), [2])
})

test("a step that trips over a document fails and throws nothing", () => {
  assert.deepEqual(migrate({ formatVersion: 1, title: "Login", tags: 7 }, { from: 1, steps }), {
    kind: "failed",
    step: { from: 2, to: 3, summary: "tags are a list" },
  })
})

test("the steps of the format lead from version 1 to the present one without a gap", () => {
  assert.deepEqual(
    formatSteps.map(({ from }) => from),
    Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
  )
})
