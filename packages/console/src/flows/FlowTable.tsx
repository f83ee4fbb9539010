import type { FlowRow } from "@gatewright/server/contract"
import { flowTypeLabel } from "@gatewright/flow"
import { Checkbox } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconStarFilled } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { FlowActions } from "./FlowActions.tsx"
import styles from "./flow-table.module.css"
import { type ListState, type SortKey, sortedBy, sortingOf } from "./list-state.ts"
import { StatusLabel } from "./StatusLabel.tsx"
import { TagList } from "./TagList.tsx"
import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import type { Selection } from "./use-selection.ts"
import { FlowType } from "./FlowType.tsx"
import { versionText } from "./version-text.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flows: readonly FlowRow[]
  readonly state: ListState
  readonly title: string
  /** Left out for who can do nothing with a selection. */
  readonly selection: Selection | undefined
  readonly onChange: (state: ListState) => void
}

/** The flow list on a wide screen, with the columns of P2.1. */
export const FlowTable = ({ tenant, flows, state, title, selection, onChange }: Props) => {
  const header = (column: SortKey, label: string) => (
    <SortHeader column={column} label={label} state={state} onChange={onChange} />
  )
  const selected = selection ? flows.filter(selection.has).length : 0
  return (
    <div className={styles["frame"]}>
      <table className={styles["table"]} aria-label={words.listLabel(title)}>
        <thead>
          <tr>
            {selection && (
              <td className={styles["select"]}>
                <Checkbox
                  aria-label={words.selectPage}
                  checked={selected === flows.length}
                  indeterminate={selected > 0 && selected < flows.length}
                  onChange={() => selection.togglePage(flows)}
                />
              </td>
            )}
            {header("name", words.name)}
            {header("type", words.type)}
            {header("status", words.status)}
            <th scope="col" className={styles["default"]}>
              {words.default}
            </th>
            <th scope="col" className={styles["tags"]}>
              {words.tags}
            </th>
            <th scope="col" className={styles["version"]}>
              {words.version}
            </th>
            {header("changedAt", words.changed)}
            <th scope="col" className={styles["actions"]}>
              {words.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.id} data-selected={selection?.has(flow) || undefined}>
              {selection && (
                <td className={styles["select"]}>
                  <Checkbox
                    aria-label={words.selectOne(flow.name)}
                    checked={selection.has(flow)}
                    onChange={() => selection.toggle(flow)}
                  />
                </td>
              )}
              <th scope="row" className={styles["name"]}>
                <Link to="/$tenant/flows/$flow" params={{ tenant, flow: flow.id }} title={flow.name}>
                  {flow.name}
                </Link>
                {flow.description !== "" && <p title={flow.description}>{flow.description}</p>}
              </th>
              <td>
                <FlowType tenant={tenant} category={flow.category} type={flow.type} />
              </td>
              <td>
                <StatusLabel status={flow.status} />
              </td>
              <td className={styles["default"]}>{flow.isDefault && <DefaultStar type={flow.type} />}</td>
              <td className={styles["tags"]}>
                <TagList tags={flow.tags} shown={1} />
              </td>
              <td className={styles["version"]}>
                <Version {...flow} />
              </td>
              <td className={styles["changed"]}>
                <time dateTime={flow.changedAt} title={fullTime(flow.changedAt)}>
                  {timeAgo(flow.changedAt)}
                </time>
                <p title={flow.changedBy}>{flow.changedBy}</p>
              </td>
              <td className={styles["actions"]}>
                <FlowActions tenant={tenant} flow={flow} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Version = (flow: FlowRow) => {
  const { revision, state } = versionText(flow)
  return (
    <>
      {revision}
      <p>{state}</p>
    </>
  )
}

/** The mark of the default flow of a type. */
export const DefaultStar = ({ type }: { readonly type: string }): ReactNode => (
  <IconStarFilled
    size={16}
    className={styles["star"]}
    role="img"
    aria-label={words.isDefault(flowTypeLabel(type))}
    title={words.isDefault(flowTypeLabel(type))}
  />
)

const SortHeader = ({
  column,
  label,
  state,
  onChange,
}: Pick<Props, "state" | "onChange"> & { readonly column: SortKey; readonly label: string }) => {
  const { sort, order } = sortingOf(state)
  const Arrow = order === "asc" ? IconArrowUp : IconArrowDown
  return (
    <th
      scope="col"
      className={styles[column === "changedAt" ? "changed" : column]}
      aria-sort={sort === column ? (order === "asc" ? "ascending" : "descending") : "none"}
    >
      <button type="button" onClick={() => onChange(sortedBy(state, column))}>
        {label}
        <Arrow size={14} aria-hidden data-shown={sort === column || undefined} />
      </button>
    </th>
  )
}
