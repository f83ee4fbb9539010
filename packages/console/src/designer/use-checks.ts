import { check, type FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowDetail } from "@gatewright/server/contract"
import { useDeferredValue, useMemo, useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { environmentProblems } from "../flows/environment-problems.ts"
import { sameForChecks } from "./same-for-checks.ts"

/**
 * The problems of the document as it is edited. Its own are checked here, after the edit is drawn; what the environment
 * lacks is the server's to tell and stands as of the last save.
 */
export const useChecks = (
  document: FlowDocument,
  { document: savedDocument, health }: FlowDetail,
): readonly ShownProblem[] => {
  const settled = useDeferredValue(document)
  const [checked, setChecked] = useState(settled)
  // What is only moved keeps its problems: in a big flow it would take longer to find them again than to draw it.
  if (!sameForChecks(checked, settled)) setChecked(settled)
  return useMemo(
    () => [
      ...(checked === savedDocument ? health.problems.filter(isOwn) : check(checked, { catalogue })),
      ...environmentProblems(health),
    ],
    [checked, savedDocument, health],
  )
}

const isOwn = ({ code }: ShownProblem): boolean => code.startsWith("check.")
