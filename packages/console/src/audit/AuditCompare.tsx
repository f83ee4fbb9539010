import { useQueries } from "@tanstack/react-query"
import { useEffect } from "react"
import { sayFailure } from "../app/ui/say.ts"
import { CompareDialog } from "../plan/CompareDialog.tsx"
import { revisionQuery } from "../versions/version-queries.ts"
import { words } from "./words.ts"

/** The change that an entry of the log tells of: the revision before it, and the one that it made. */
export const AuditCompare = ({
  tenant,
  flow,
  from,
  to,
  onClose,
}: {
  readonly tenant: string
  readonly flow: string
  readonly from: number
  readonly to: number
  readonly onClose: () => void
}) => {
  const [before, after] = useQueries({
    queries: [revisionQuery(tenant, flow, from), revisionQuery(tenant, flow, to)],
  })
  const error = before.error ?? after.error
  useEffect(() => {
    if (error) {
      sayFailure(words.compareFailed, error)
      onClose()
    }
  }, [error, onClose])
  return (
    <CompareDialog
      title={words.compareTitle(from, to)}
      before={before.data?.document}
      after={after.data?.document}
      labels={{ before: words.revision(from), after: words.revision(to) }}
      onClose={onClose}
    />
  )
}
