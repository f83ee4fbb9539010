import { check, type FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowHealth } from "@gatewright/server/contract"
import { useMemo } from "react"
import { Notice } from "../app/ui/Notice.tsx"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { blockingProblems } from "../flows/environment-problems.ts"
import { words } from "./words.ts"

/**
 * What keeps a content from going live. For the draft the server has told it; of another content the document itself is
 * checked here, and what the environment lacks is told when it is published.
 */
export const PublishProblems = ({
  document,
  health,
}: {
  readonly document: FlowDocument
  readonly health: FlowHealth | undefined
}) => {
  const problems = useMemo(
    () =>
      health ? blockingProblems(health) : check(document, { catalogue }).filter(({ severity }) => severity === "error"),
    [document, health],
  )
  return problems.length === 0 ? null : (
    <Notice tone="bad" title={words.problemsTitle}>
      <ProblemList problems={problems} />
    </Notice>
  )
}
