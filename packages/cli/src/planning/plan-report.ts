import { compare, markdownReport } from "@gatewright/flow"
import type { PlanAnswer } from "@gatewright/server/contract"

/** A plan, asked for in full, as Markdown for a pull request. */
export const planReport = ({ flows, requirements, problems }: PlanAnswer): string =>
  markdownReport({
    flows: flows.map((flow) => ({
      ...flow,
      after: flow.document,
      changes: flow.before && flow.document ? compare(flow.before, flow.document) : [],
      problems: flow.problems.map(known),
    })),
    requirements,
    problems: problems.map(known),
  })

/** Without the place, which the report does not tell. */
const known = ({ code, severity, message }: PlanAnswer["problems"][number]) => ({ code, severity, message })
