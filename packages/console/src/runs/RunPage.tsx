import { IconChevronLeft } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { LoadError } from "../app/ui/LoadError.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { WorkspaceSkeleton } from "../app/ui/WorkspaceSkeleton.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { fullTime } from "../app/ui/time-ago.ts"
import { runQuery } from "./run-queries.ts"
import { RunView } from "./RunView.tsx"
import styles from "./runs.module.css"
import { StatusLabel } from "./StatusLabel.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/runs/$run")

/** One tracked run, drawn step by step on the flow as it was. */
export const RunPage = () => {
  const { tenant, run } = route.useParams()
  return useMay("run:read") ? <Run key={run} tenant={tenant} id={run} /> : <NoPermission scope="run:read" />
}

const Run = ({ tenant, id }: { readonly tenant: string; readonly id: string }) => {
  const { data, error, refetch } = useQuery(runQuery(tenant, id))
  const mayRead = useMay("flow:read")
  // A flow that is deleted has nothing to compare with.
  const { data: present } = useQuery({
    ...flowQuery(tenant, data?.run.flow ?? ""),
    enabled: data?.stale === true && mayRead,
    retry: false,
  })
  usePageTitle(data ? words.runTitle(data.run.flowName) : words.title)
  if (error) return <LoadError error={error} onRetry={() => void refetch()} page />
  if (!data) return <WorkspaceSkeleton />
  const { run, steps, documents, stale } = data
  const hasContent = documents[run.flow] !== undefined
  return (
    <RunView
      flow={run.flow}
      documents={documents}
      present={present?.document}
      steps={steps}
      lead={
        <>
          <Link to="/$tenant/runs" params={{ tenant }} className={styles["back"]}>
            <IconChevronLeft size={16} aria-hidden />
            {words.allRuns}
          </Link>
          <h1 className={styles["title"]}>{words.runTitle(run.flowName)}</h1>
          <StatusLabel status={run.status} />
          {run.debug && <span className={styles["tag"]}>{words.debug}</span>}
          <span className={styles["facts"]}>
            {[
              run.user,
              fullTime(run.startedAt),
              run.revision > 0 ? words.revision(run.revision) : run.debug && words.unsaved,
            ]
              .filter((fact) => fact !== null && fact !== false)
              .join(" · ")}
          </span>
          <Link to="/$tenant/flows/$flow" params={{ tenant, flow: run.flow }} className={styles["back"]}>
            {words.openFlow}
          </Link>
        </>
      }
      notice={
        hasContent ? stale && <Notice tone="warn" text={words.stale} /> : <Notice tone="warn" text={words.noContent} />
      }
    />
  )
}
