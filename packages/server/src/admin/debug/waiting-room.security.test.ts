import { equal, ok } from "node:assert/strict"
import { test } from "node:test"
import { waitingRoom } from "./waiting-room.ts"

test("a tenant takes a quarter of the room, and the whole is not more than it is", () => {
  const { enter } = waitingRoom()
  const leave = ["a", "b", "c", "d"].map((tenant) => Array.from({ length: 50 }, () => enter(tenant)))
  ok(leave.flat().every((each) => each !== undefined))
  equal(enter("a"), undefined)
  equal(enter("e"), undefined)
  leave[0]?.[0]?.()
  equal(enter("b"), undefined, "b has its quarter")
  ok(enter("e"))
  equal(enter("a"), undefined, "the place is taken")
})
