import { useQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { IconChevronRight } from "@tabler/icons-react"
import { ListSkeleton } from "../app/ui/ListSkeleton.tsx"
import { Loaded } from "../app/ui/Loaded.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import styles from "./categories-page.module.css"
import { categoriesQuery } from "./categories-query.ts"
import { allFlows } from "./list-state.ts"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/orchestrator")

/** The list of categories: what *Visual Identity Orchestrator* in the sidebar opens (P1.1). */
export const CategoriesPage = () => {
  usePageTitle(words.orchestrator)
  const { tenant } = route.useParams()
  return (
    <div className={page["page"]}>
      <PageHeader title={words.orchestrator} lead={words.orchestratorLead} />
      <Loaded query={useQuery(categoriesQuery(tenant))} skeleton={<ListSkeleton rows={8} />}>
        {({ total, categories }) => (
          <ul className={styles["list"]}>
            <Row tenant={tenant} id={allFlows} label={words.allFlows} description={words.allFlowsLead} flows={total} />
            {categories.map((category) => (
              <Row key={category.id} tenant={tenant} {...category} types={category.types.map(({ label }) => label)} />
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}

const Row = (category: {
  readonly tenant: string
  readonly id: string
  readonly label: string
  readonly description: string
  readonly color?: string
  readonly flows: number
  readonly types?: readonly string[]
}) => (
  <li>
    <Link
      to="/$tenant/orchestrator/$category"
      params={{ tenant: category.tenant, category: category.id }}
      className={styles["row"]}
    >
      <span className={styles["mark"]} style={{ color: category.color ?? "var(--text-muted)" }} aria-hidden />
      <span className={styles["words"]}>
        <strong>{category.label}</strong>
        <span>{category.description}</span>
      </span>
      <span className={styles["types"]}>{(category.types ?? []).join(", ")}</span>
      <span className={styles["count"]}>{words.flowCount(category.flows)}</span>
      <IconChevronRight size={18} aria-hidden />
    </Link>
  </li>
)
