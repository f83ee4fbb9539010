import { Tabs } from "@mantine/core"
import { getRouteApi } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { BindingsTab } from "./BindingsTab.tsx"
import { ConnectionsTab } from "./ConnectionsTab.tsx"
import { connectionTabs } from "./connection-tabs.ts"
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
  const shown = tab ?? "connections"
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} />
      <Tabs
        value={shown}
        onChange={(value) => {
          const next = connectionTabs.find((each) => each === value)
          void navigate({ search: next === undefined || next === "connections" ? {} : { tab: next }, replace: true })
        }}
        keepMounted={false}
      >
        <Tabs.List>
          {connectionTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="connections" className={page["panel"] ?? ""}>
          <ConnectionsTab tenant={tenant} />
        </Tabs.Panel>
        <Tabs.Panel value="secrets" className={page["panel"] ?? ""}>
          <SecretsTab tenant={tenant} />
        </Tabs.Panel>
        <Tabs.Panel value="bindings" className={page["panel"] ?? ""}>
          <BindingsTab tenant={tenant} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
