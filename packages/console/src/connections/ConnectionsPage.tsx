import { getRouteApi } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import { PageTabs } from "../app/ui/PageTabs.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { BindingsTab } from "./BindingsTab.tsx"
import { ConnectionsTab } from "./ConnectionsTab.tsx"
import { SecretsTab } from "./SecretsTab.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/connections")

/** *Connections & secrets*: what flows of this tenant use by name. The tab stands in the address. */
export const ConnectionsPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay("flow:read")
  if (!may) return <NoPermission scope="flow:read" />
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} />
      <PageTabs
        shown={tab}
        onChange={(next) => void navigate({ search: next === undefined ? {} : { tab: next }, replace: true })}
        tabs={[
          { id: "connections", label: words.tabs.connections, content: <ConnectionsTab tenant={tenant} /> },
          { id: "secrets", label: words.tabs.secrets, content: <SecretsTab tenant={tenant} /> },
          { id: "bindings", label: words.tabs.bindings, content: <BindingsTab tenant={tenant} /> },
        ]}
      />
    </div>
  )
}
