import { deepEqual, throws } from "node:assert/strict"
import { test } from "node:test"
import { typeAnswersIn } from "./type-answers-in.ts"

test("types are created, or become others", () => {
  deepEqual(typeAnswersIn("partners/join=create,devices/pairing=custom/Device pairing"), [
    { category: "partners", type: "join", to: "create" },
    { category: "devices", type: "pairing", to: { category: "custom", type: "Device pairing" } },
  ])
})

test("anything else is wrong usage", () => {
  for (const text of ["partners", "partners=create", "a/b", "a/b=c", "a/b=c/d/e", "a/b=c/d=e", "/b=create"]) {
    throws(() => typeAnswersIn(text), /--types: /, text)
  }
})
