import { equal } from "node:assert/strict"
import { test } from "node:test"
import { table } from "./table.ts"

test("columns are as wide as their widest cell, and lines end where their words end", () => {
  equal(
    table([
      ["ID", "NAME"],
      ["flow_a", "A"],
      ["f", ""],
    ]),
    "ID      NAME\nflow_a  A\nf\n",
  )
})
