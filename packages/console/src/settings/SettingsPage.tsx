import { Tabs } from "@mantine/core"
import { getRouteApi } from "@tanstack/react-router"
import { PeopleTab } from "../access/PeopleTab.tsx"
import { TokensTab } from "../access/TokensTab.tsx"
import { useMay } from "../app/session/use-may.ts"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { settingsTabs } from "./settings-tabs.ts"
import { TenantSettings } from "./TenantSettings.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/settings")

/** *People & tokens* for who administers the tenant; for others, what they may know of its settings. */
export const SettingsPage = () => {
  const { tenant } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const mayRead = useMay("flow:read")
  const isAdmin = useMay("admin")
  const title = isAdmin ? words.titleAdmin : words.title
  usePageTitle(title)
  if (!mayRead) return <NoPermission scope="flow:read" />
  if (!isAdmin) {
    return (
      <div className={page["page"]}>
        <PageHeader title={title} lead={words.leadOthers} />
        <TenantSettings tenant={tenant} />
      </div>
    )
  }
  return (
    <div className={page["page"]}>
      <PageHeader title={title} lead={words.lead} />
      <Tabs
        value={tab ?? "people"}
        onChange={(value) => {
          const next = settingsTabs.find((each) => each === value)
          void navigate({ search: next === undefined || next === "people" ? {} : { tab: next }, replace: true })
        }}
        keepMounted={false}
      >
        <Tabs.List>
          {settingsTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="people" className={page["panel"] ?? ""}>
          <PeopleTab tenant={tenant} />
        </Tabs.Panel>
        <Tabs.Panel value="tokens" className={page["panel"] ?? ""}>
          <TokensTab tenant={tenant} />
        </Tabs.Panel>
        <Tabs.Panel value="settings" className={page["panel"] ?? ""}>
          <TenantSettings tenant={tenant} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
