import { IconMail, IconSitemap } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { categoriesQuery } from "../../flows/categories-query.ts"
import { allFlows } from "../../flows/list-state.ts"
import styles from "./sidebar.module.css"
import { words } from "./words.ts"

/** The places of a tenant. Only what exists stands here. */
export const Sidebar = ({ tenant }: { readonly tenant: string }) => {
  const { data } = useQuery(categoriesQuery(tenant))
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
        <IconSitemap size={18} stroke={1.7} aria-hidden />
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
      </ul>
      <Link to="/$tenant/outbox" params={{ tenant }} className={styles["section"]}>
        <IconMail size={18} stroke={1.7} aria-hidden />
        {words.outbox}
      </Link>
    </nav>
  )
}
