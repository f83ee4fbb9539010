import type { FlowHealth } from "@gatewright/server/contract"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { words } from "./words.ts"

/** What keeps a flow from running here though nothing is wrong with it: what it needs and what is not there. */
export const environmentProblems = ({ problems, requirements }: FlowHealth): readonly ShownProblem[] => [
  ...problems.filter(({ code }) => !code.startsWith("check.")),
  ...requirements
    .filter(({ found }) => !found)
    .map((requirement): ShownProblem => ({
      code: "flow.missing-requirement",
      severity: "error",
      message: sentence(requirement),
      at: { node: requirement.nodes[0] },
    })),
]

const sentence = ({ kind, key, detail, name }: FlowHealth["requirements"][number]): string => {
  switch (kind) {
    case "secret":
      return words.missing.secret(key)
    case "connection":
      return words.missing.connection(key, detail)
    case "flow":
      return words.missing.flow(name === "" ? key : name)
  }
}

/** Everything that keeps a flow from being activated. */
export const blockingProblems = (health: FlowHealth): readonly ShownProblem[] =>
  [...health.problems.filter(({ code }) => code.startsWith("check.")), ...environmentProblems(health)].filter(
    ({ severity }) => severity === "error",
  )
