import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { sayFailure } from "../app/ui/say.ts"
import { ViewInDetail } from "../import-export/ViewInDetail.tsx"
import { CompareDialog } from "./CompareDialog.tsx"
import type { PlanDraft } from "./plan-draft.ts"
import { plannedFlowQuery } from "./plan-queries.ts"
import { words } from "./words.ts"

/** One flow of the plan: compared with what is here, or as it is where it is new. */
export const PlanLook = ({
  tenant,
  draft,
  flow,
  onClose,
}: {
  readonly tenant: string
  readonly draft: PlanDraft
  readonly flow: string | undefined
  readonly onClose: () => void
}) => {
  const { data, error } = useQuery(plannedFlowQuery(tenant, draft, flow))
  useEffect(() => {
    if (error) {
      sayFailure(words.planFailed, error)
      onClose()
    }
  }, [error, onClose])
  if (flow === undefined || !data?.document) return null
  return data.before ? (
    <CompareDialog
      title={words.compareOne(data.name)}
      before={data.before}
      after={data.document}
      labels={{ before: words.sides.before, after: words.sides.after }}
      onClose={onClose}
    />
  ) : (
    <ViewInDetail
      source={{ documents: [data.document], fileId: data.source.id, health: undefined }}
      opened
      onClose={onClose}
    />
  )
}
