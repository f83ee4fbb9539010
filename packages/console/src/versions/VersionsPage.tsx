import { useCategoryLooks } from "../flows/use-category-looks.ts"
import type { FlowDetail } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconGitCompare, IconSchema } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { Loaded } from "../app/ui/Loaded.tsx"
import page from "../app/ui/page.module.css"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { FlowCommandsProvider } from "../flows/FlowCommandsProvider.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { ListSkeleton } from "../app/ui/ListSkeleton.tsx"
import { FlowVersions } from "./FlowVersions.tsx"
import { VersionCommandsProvider } from "./VersionCommandsProvider.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/flows/$flow/versions")

/** The versions and the history of a flow on a page of their own. */
export const VersionsPage = () => {
  const { tenant, flow } = route.useParams()
  const skeleton = (
    <div className={page["page"]}>
      <ListSkeleton />
    </div>
  )
  return (
    <Loaded query={useQuery(flowQuery(tenant, flow))} skeleton={skeleton} page>
      {(detail) => <Content tenant={tenant} flow={detail} />}
    </Loaded>
  )
}

const Content = ({ tenant, flow }: { readonly tenant: string; readonly flow: FlowDetail }) => {
  usePageTitle(words.pageTitle(flow.name))
  const category = useCategoryLooks(tenant).ofCategory(flow.category)
  const params = { tenant, flow: flow.id }
  return (
    <FlowCommandsProvider tenant={tenant}>
      <VersionCommandsProvider tenant={tenant} flow={flow} dirty={false}>
        <div className={page["page"]}>
          <PageHeader
            crumbs={
              <>
                <Link to="/$tenant/orchestrator/$category" params={{ tenant, category: flow.category }}>
                  {category}
                </Link>
                <span aria-hidden>/</span>
                <Link to="/$tenant/flows/$flow" params={params}>
                  {flow.name}
                </Link>
              </>
            }
            title={words.title}
            lead={words.lead}
            actions={
              <>
                <Button
                  variant="default"
                  leftSection={<IconGitCompare size={16} aria-hidden />}
                  renderRoot={(props) => (
                    <Link to="/$tenant/flows/$flow/compare" params={params} search={{}} {...props} />
                  )}
                >
                  {words.compare}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconSchema size={16} aria-hidden />}
                  renderRoot={(props) => <Link to="/$tenant/flows/$flow" params={params} {...props} />}
                >
                  {words.openDesigner}
                </Button>
              </>
            }
          />
          <FlowVersions tenant={tenant} flow={flow} />
        </div>
      </VersionCommandsProvider>
    </FlowCommandsProvider>
  )
}
