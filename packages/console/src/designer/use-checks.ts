import { check, type FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowDetail } from "@gatewright/server/contract"
import { useDeferredValue, useMemo } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { environmentProblems } from "../flows/environment-problems.ts"

/**
 * The problems of the document as it is edited. Its own are checked here, after the edit is drawn; what the environment
 * lacks is the server's to tell and stands as of the last save.
 */
export const useChecks = (
  document: FlowDocument,
  { document: savedDocument, health }: FlowDetail,
): readonly ShownProblem[] => {
  const settled = useDeferredValue(document)
  return useMemo(
    () => [
      ...(settled === savedDocument ? health.problems.filter(isOwn) : check(settled, { catalogue })),
      ...environmentProblems(health),
    ],
    [settled, savedDocument, health],
  )
}

const isOwn = ({ code }: ShownProblem): boolean => code.startsWith("check.")
