import assert from "node:assert/strict"
import test from "node:test"
import { problemsOfForm } from "./problems-of-form.ts"

const problem = (message: string, setting?: string) => ({
  code: "check.x",
  severity: "error" as const,
  message,
  at: { node: "n", ...(setting !== undefined && { setting }) },
})

test("problems stand at the setting that they are about, several in one sentence after the other", () => {
  const { problemAt } = problemsOfForm([problem("It is empty.", "/url"), problem("It is wrong.", "/url")])
  assert.deepEqual(problemAt("/url"), { severity: "error", message: "It is empty. It is wrong." })
  assert.equal(problemAt("/ur"), undefined)
})

test("an entry knows of a problem in a part of it, and not of one in an entry whose number begins alike", () => {
  const { problemBelow } = problemsOfForm([problem("It is empty.", "/elements/1/label")])
  assert.equal(problemBelow("/elements/1"), "error")
  assert.equal(problemBelow("/elements/11"), undefined)
})

test("what is about no setting stands above the form", () => {
  assert.deepEqual(
    problemsOfForm([problem("It leads nowhere."), problem("It is empty.", "/url")]).others.map(
      ({ message }) => message,
    ),
    ["It leads nowhere."],
  )
})

test("a warning stays one until an error stands beside it", () => {
  const warning = { ...problem("It may be empty.", "/url"), severity: "warning" as const }
  assert.equal(problemsOfForm([warning]).problemAt("/url")?.severity, "warning")
  assert.equal(problemsOfForm([warning, problem("It is wrong.", "/url")]).problemAt("/url")?.severity, "error")
})

test("what is wrong inside a field stands at the field, and what no field shows stands above the form", () => {
  const { problemAt, others } = problemsOfForm(
    [problem("It has no name.", "/secret/$secret"), problem("It is unknown.", "/nobody")],
    (pointer) => (pointer.startsWith("/secret") ? "/secret" : undefined),
  )
  assert.equal(problemAt("/secret")?.message, "It has no name.")
  assert.equal(others.length, 1)
})
