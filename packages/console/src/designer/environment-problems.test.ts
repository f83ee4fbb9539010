import assert from "node:assert/strict"
import test from "node:test"
import { environmentProblems } from "./environment-problems.ts"

const health = { problems: [], requirements: [], capabilities: [], blocked: false }

test("what is missing here is an error at the first node that needs it", () => {
  const [problem] = environmentProblems({
    ...health,
    requirements: [{ kind: "connection", key: "crm", detail: "http", name: "", found: false, nodes: ["n_call"] }],
  })
  assert.equal(problem?.message, "The HTTP connection “crm” is not here.")
  assert.deepEqual([problem?.severity, problem?.at?.node], ["error", "n_call"])
})

test("what is found is no problem, and problems of the document are told elsewhere", () => {
  assert.deepEqual(
    environmentProblems({
      ...health,
      problems: [{ code: "check.no-start", severity: "error", message: "There is no Start." }],
      requirements: [{ kind: "secret", key: "token", detail: "", name: "", found: true, nodes: [] }],
    }),
    [],
  )
})
