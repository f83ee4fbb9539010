import type { Problem } from "@gatewright/flow"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { FlowHealth } from "./contract.ts"

/** The refusal of an activation, with everything that is in its way at once. */
export const whyBlocked = (name: string, health: FlowHealth): Refusal => {
  const problems = [...errorsOf(health), ...missingOf(health)]
  const count = problems.length === 1 ? "1 problem is" : `${problems.length} problems are`
  return refuse(
    "flow.blocked",
    `“${name}” can't run yet: ${count} in the way. ${problems[0]?.message ?? ""}`.trim(),
    problems,
  )
}

const errorsOf = ({ problems }: FlowHealth): readonly Problem[] =>
  problems.flatMap(({ at, ...problem }) =>
    problem.severity === "error" ? [{ ...problem, ...(at ? { at: definedOnly(at) } : {}) }] : [],
  )

const missingOf = ({ requirements }: FlowHealth): readonly Problem[] =>
  requirements.flatMap(({ found, kind, key, detail, name, nodes }): readonly Problem[] => {
    if (found) return []
    const message = {
      secret: `The secret “${key}” is not here. Create it under Connections & secrets, or bind the name to another one.`,
      connection: `The ${detail.toUpperCase()} connection “${key}” is not here. Create it under Connections & secrets, or bind the name to another one.`,
      flow: `The library flow “${name || key}” is not here. Import it, or bind it to another library flow under Connections & secrets.`,
    }[kind]
    const node = nodes[0]
    return [
      {
        code: "flow.missing-requirement",
        severity: "error",
        message,
        ...(node === undefined ? {} : { at: { node } }),
      },
    ]
  })

type Place = NonNullable<Problem["at"]>

const definedOnly = (at: { readonly [Key in keyof Place]?: Place[Key] | undefined }): Place =>
  Object.fromEntries(Object.entries(at).filter(([, value]) => value !== undefined))
