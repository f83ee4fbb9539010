import { equal } from "node:assert/strict"
import { test } from "node:test"
import { failedPrecondition } from "./preconditions.ts"

const failed = (headers: Record<string, string>, revision: number | undefined) =>
  failedPrecondition({ headers }, revision)

test("without conditions nothing fails", () => {
  equal(failed({}, 1), undefined)
  equal(failed({}, undefined), undefined)
})

test("If-Match holds for the state of now alone, and for nothing where there is none", () => {
  equal(failed({ "if-match": '"3"' }, 3), undefined)
  equal(failed({ "if-match": '"1", "3"' }, 3), undefined)
  equal(failed({ "if-match": "*" }, 3), undefined)
  equal(failed({ "if-match": '"2"' }, 3), "changed")
  equal(failed({ "if-match": "3" }, 3), "changed")
  equal(failed({ "if-match": 'W/"3"' }, 3), "changed")
  equal(failed({ "if-match": "*" }, undefined), "changed")
})

test("If-None-Match: * holds where there is nothing yet", () => {
  equal(failed({ "if-none-match": "*" }, undefined), undefined)
  equal(failed({ "if-none-match": "*" }, 1), "exists")
  equal(failed({ "if-none-match": '"2"' }, 1), undefined)
})
