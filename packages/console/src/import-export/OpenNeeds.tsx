import { noBindings } from "@gatewright/flow"
import type { ImportPreview } from "@gatewright/server/contract"
import { useQuery } from "@tanstack/react-query"
import { useMay } from "../app/session/use-may.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { bindingsQuery } from "../connections/queries.ts"
import { useCandidates } from "../connections/use-candidates.ts"
import { useSaveBindings } from "../connections/use-save-bindings.ts"
import { NeedsPanel } from "../plan/NeedsPanel.tsx"

/** What the flow of a file needs and what is not here: bound or created in place. Answers count for the whole tenant. */
export const OpenNeeds = ({
  tenant,
  preview: { health, libraries },
}: {
  readonly tenant: string
  readonly preview: ImportPreview
}) => {
  const { data: bindings } = useQuery(bindingsQuery(tenant))
  const candidatesOf = useCandidates(tenant)
  const save = useSaveBindings(tenant)
  const mayWrite = useMay("secret:write")
  const arriving = new Set(libraries.map(({ flow }) => flow.id))
  const needs = health.requirements.map(({ kind, key, detail, name, found, boundTo }) => ({
    kind,
    key,
    detail,
    name,
    ...(found && { boundTo: boundTo ?? key }),
    arriving: kind === "flow" && arriving.has(key),
    candidates: [...candidatesOf({ kind, detail })],
  }))
  return (
    <NeedsPanel
      tenant={tenant}
      needs={needs}
      bindings={bindings ?? noBindings}
      onChange={(answers) => save.mutate(answers)}
      whyFixed={!mayWrite ? whyNot("secret:write") : undefined}
      inDialog
    />
  )
}
