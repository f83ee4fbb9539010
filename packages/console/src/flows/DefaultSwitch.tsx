import { flowTypeLabel } from "@gatewright/flow"
import type { FlowDetail } from "@gatewright/server/contract"
import { Switch } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Notice } from "../app/ui/Notice.tsx"
import { flowListQuery } from "./flow-queries.ts"
import { canBeDefault, type Configuration } from "./general-configuration.ts"
import { words } from "./words.ts"

/** Makes a flow the default of its type, and says first which flow loses the flag (P4.2). */
export const DefaultSwitch = ({
  tenant,
  detail,
  configuration,
  onChange,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly configuration: Configuration
  readonly onChange: (isDefault: boolean) => void
}) => {
  const possible = canBeDefault(detail)
  const asking = possible && configuration.isDefault && !detail.isDefault
  const { category, type } = detail
  const others = useQuery({ ...flowListQuery(tenant, { category, type, size: 200 }), enabled: asking })
  const present = asking ? others.data?.flows.find((flow) => flow.isDefault) : undefined
  if (!possible) return null
  const help = detail.isDefault
    ? words.defaultNow
    : configuration.active
      ? words.defaultHelp(`/${tenant}/${type}`)
      : words.defaultNeedsActive
  return (
    <>
      <Switch
        label={words.defaultFor(flowTypeLabel(type))}
        description={help}
        checked={configuration.isDefault}
        onChange={(event) => onChange(event.currentTarget.checked)}
        disabled={detail.isDefault || !configuration.active}
      />
      {present && <Notice tone="info" text={words.defaultMoves(present.name)} />}
    </>
  )
}
