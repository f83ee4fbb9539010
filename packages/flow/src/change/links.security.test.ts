import assert from "node:assert/strict"
import { it } from "node:test"
import { threadTime } from "../testing/thread-time.ts"
import { withoutRepeated } from "./links.ts"

it("keeps the first of links with the same ends, whatever their ids are", () => {
  const ids = ["__proto__", "constructor", "a", '","']
  const links = ids.flatMap((from) => ids.map((to) => ({ from, output: "next", to })))
  assert.deepEqual(withoutRepeated([...links, ...links]), links)
})

it("looks through a hundred thousand links of a hostile flow at once", () => {
  const links = Array.from({ length: 100_000 }, (_, index) => ({ from: "a", output: `o${index}`, to: "b" }))
  const begin = threadTime()
  assert.equal(withoutRepeated([...links, ...links]).length, links.length)
  assert.ok(threadTime() - begin < 3000)
})
