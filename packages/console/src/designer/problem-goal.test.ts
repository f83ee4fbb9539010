import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { check, newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { gravestOf, problemGoal } from "./problem-goal.ts"

const flow = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
const problem = (at: ShownProblem["at"], severity: ShownProblem["severity"] = "error"): ShownProblem => ({
  code: "check.missing-text",
  severity,
  message: "Something is wrong.",
  at,
})
const goal = (of: ShownProblem, canEdit = true) => problemGoal(of, { catalogue, canEdit })

test("a flow without a Start leads those who may add one to the palette, where Start is marked", () => {
  const [found] = check(flow, { catalogue }).filter(({ code }) => code === "check.no-start")
  if (!found) throw new Error("an empty flow has a Start")
  deepEqual(goal(found), { tool: { tool: "add", marked: "flow.start" } })
  equal(goal(found, false), undefined)
})

test("a problem of a node leads there and to its setting, one of the words to the languages", () => {
  deepEqual(goal(problem({ node: "n_a", setting: "/title" })), { node: "n_a", setting: "/title" })
  deepEqual(goal(problem({ pointer: "/flow/texts/languages/it" })), { tool: { tool: "languages" } })
  equal(goal(problem({ pointer: "/layout" })), undefined)
  equal(goal(problem(undefined)), undefined)
})

test("a badge leads to an error before a warning, and to none of another node", () => {
  const [warning, error] = [problem({ node: "n_a" }, "warning"), problem({ node: "n_a", setting: "/title" })]
  equal(gravestOf([problem({ node: "n_b" }), warning, error], "n_a"), error)
  equal(gravestOf([warning], "n_a"), warning)
  equal(gravestOf([error], "n_c"), undefined)
})
