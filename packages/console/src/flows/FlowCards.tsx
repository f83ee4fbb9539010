import type { FlowRow } from "@gatewright/server/contract"
import { Checkbox } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { FlowActions } from "./FlowActions.tsx"
import styles from "./flow-cards.module.css"
import { DefaultStar } from "./FlowTable.tsx"
import { StatusLabel } from "./StatusLabel.tsx"
import { TagList } from "./TagList.tsx"
import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import type { Selection } from "./use-selection.ts"
import { FlowType } from "./FlowType.tsx"
import { versionText } from "./version-text.ts"
import { words } from "./words.ts"

/** The flow list on a narrow screen: a card each, with the same content and actions as a row. */
export const FlowCards = ({
  tenant,
  flows,
  title,
  selection,
}: {
  readonly tenant: string
  readonly flows: readonly FlowRow[]
  readonly title: string
  readonly selection: Selection | undefined
}) => (
  <ul className={styles["cards"]} aria-label={words.listLabel(title)}>
    {flows.map((flow) => (
      <li key={flow.id} className={styles["card"]}>
        <div className={styles["top"]}>
          {selection && (
            <Checkbox
              aria-label={words.selectOne(flow.name)}
              checked={selection.has(flow)}
              onChange={() => selection.toggle(flow)}
            />
          )}
          <Link to="/$tenant/flows/$flow" params={{ tenant, flow: flow.id }} title={flow.name}>
            {flow.name}
          </Link>
          {flow.isDefault && <DefaultStar type={flow.type} />}
        </div>
        {flow.description !== "" && <p title={flow.description}>{flow.description}</p>}
        <div className={styles["facts"]}>
          <FlowType tenant={tenant} category={flow.category} type={flow.type} />
          <StatusLabel status={flow.status} />
          <TagList tags={flow.tags} shown={3} />
        </div>
        <div className={styles["bottom"]}>
          <span title={fullTime(flow.changedAt)}>
            {Object.values(versionText(flow)).join(", ")} · {timeAgo(flow.changedAt)}, {flow.changedBy}
          </span>
          <FlowActions tenant={tenant} flow={flow} compact />
        </div>
      </li>
    ))}
  </ul>
)
