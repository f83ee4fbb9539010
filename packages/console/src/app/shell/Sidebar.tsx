import {
  IconCategory,
  IconFileImport,
  IconHistory,
  IconListSearch,
  IconMail,
  IconPlugConnected,
  IconRoute,
  IconSettings,
  IconSitemap,
} from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { categoriesQuery } from "../../flows/categories-query.ts"
import { allFlows } from "../../flows/list-state.ts"
import { useMay } from "../session/use-may.ts"
import { Bar } from "../ui/Loading.tsx"
import styles from "./sidebar.module.css"
import { words } from "./words.ts"

const icon = { size: 18, "aria-hidden": true } as const

/** The places of a tenant. Only what exists, and what the person may see, stands here. */
export const Sidebar = ({ tenant }: { readonly tenant: string }) => {
  const { data, isPending } = useQuery(categoriesQuery(tenant))
  const mayRead = useMay("flow:read")
  const mayPlan = useMay("flow:plan")
  const mayExport = useMay("flow:export")
  const maySeeRuns = useMay("run:read")
  const mayAudit = useMay("audit:read")
  const isAdmin = useMay("admin")
  const places = [
    { id: allFlows, label: words.allFlows, flows: data?.total },
    ...(data?.categories ?? []).map(({ id, label, flows }) => ({ id, label, flows })),
  ]
  return (
    <nav aria-label={words.navigation} className={styles["sidebar"]}>
      <Link
        to="/$tenant/orchestrator"
        params={{ tenant }}
        activeOptions={{ exact: true }}
        className={styles["section"]}
      >
        <IconSitemap {...icon} />
        {words.orchestrator}
      </Link>
      <ul>
        {places.map(({ id, label, flows }) => (
          <li key={id}>
            <Link
              to="/$tenant/orchestrator/$category"
              params={{ tenant, category: id }}
              activeOptions={{ includeSearch: false }}
              className={styles["place"]}
            >
              <span>{label}</span>
              {flows !== undefined && <span className={styles["count"]}>{flows.toLocaleString("en")}</span>}
            </Link>
          </li>
        ))}
        {isPending && <Waiting />}
      </ul>
      {mayRead && (
        <Link to="/$tenant/categorisations" params={{ tenant }} className={styles["section"]}>
          <IconCategory {...icon} />
          {words.categorisations}
        </Link>
      )}
      {mayPlan && (
        <Link to="/$tenant/import" params={{ tenant }} className={styles["section"]}>
          <IconFileImport {...icon} />
          {words.import}
        </Link>
      )}
      {mayRead && (
        <Link
          to="/$tenant/connections"
          params={{ tenant }}
          activeOptions={{ includeSearch: false }}
          className={styles["section"]}
        >
          <IconPlugConnected {...icon} />
          {words.connections}
        </Link>
      )}
      {maySeeRuns && (
        <Link
          to="/$tenant/runs"
          params={{ tenant }}
          activeOptions={{ includeSearch: false }}
          className={styles["section"]}
        >
          <IconRoute {...icon} />
          {words.runs}
        </Link>
      )}
      <Link to="/$tenant/outbox" params={{ tenant }} className={styles["section"]}>
        <IconMail {...icon} />
        {words.outbox}
      </Link>
      {mayAudit && (
        <Link
          to="/$tenant/audit"
          params={{ tenant }}
          activeOptions={{ includeSearch: false }}
          className={styles["section"]}
        >
          <IconListSearch {...icon} />
          {words.audit}
        </Link>
      )}
      {mayExport && (
        <Link to="/$tenant/backups" params={{ tenant }} className={styles["section"]}>
          <IconHistory {...icon} />
          {words.backups}
        </Link>
      )}
      {mayRead && (
        <Link
          to="/$tenant/settings"
          params={{ tenant }}
          activeOptions={{ includeSearch: false }}
          className={styles["section"]}
        >
          <IconSettings {...icon} />
          {isAdmin ? words.people : words.settings}
        </Link>
      )}
    </nav>
  )
}

const widths = [46, 62, 28, 18, 34, 38, 30]

/** The room of the categories while they are on their way, so that nothing below them moves. */
const Waiting = () =>
  widths.map((width) => (
    <li key={width} className={styles["place"]} aria-hidden>
      <Bar width={width} height={8} />
    </li>
  ))
