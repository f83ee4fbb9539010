import assert from "node:assert/strict"
import test from "node:test"
import { blockingProblems, environmentProblems } from "./environment-problems.ts"

const health = { problems: [], requirements: [], capabilities: [], blocked: false }

test("what is missing here is an error at the first node that needs it", () => {
  const [problem] = environmentProblems({
    ...health,
    requirements: [
      { kind: "connection", key: "crm", detail: "http", name: "", boundTo: null, found: false, nodes: ["n_call"] },
    ],
  })
  assert.equal(problem?.message, "The HTTP connection “crm” is not here.")
  assert.deepEqual([problem?.severity, problem?.at?.node], ["error", "n_call"])
})

test("what is found is no problem, and problems of the document are told elsewhere", () => {
  assert.deepEqual(
    environmentProblems({
      ...health,
      problems: [{ code: "check.no-start", severity: "error", message: "There is no Start." }],
      requirements: [{ kind: "secret", key: "token", detail: "", name: "", boundTo: "x", found: true, nodes: [] }],
    }),
    [],
  )
})

test("errors of the document and of the environment are in the way of an activation, warnings are not", () => {
  const blocking = blockingProblems({
    ...health,
    problems: [
      { code: "check.no-start", severity: "error", message: "There is no Start." },
      { code: "check.missing-text", severity: "warning", message: "A text is missing." },
      { code: "flow.library-inactive", severity: "error", message: "It is inactive." },
    ],
    requirements: [{ kind: "secret", key: "token", detail: "", name: "", boundTo: null, found: false, nodes: [] }],
  })
  assert.deepEqual(
    blocking.map(({ code }) => code),
    ["check.no-start", "flow.library-inactive", "flow.missing-requirement"],
  )
})
