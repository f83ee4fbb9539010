import { getRouteApi } from "@tanstack/react-router"
import { PeopleTab } from "../access/PeopleTab.tsx"
import { TokensTab } from "../access/TokensTab.tsx"
import { useMay } from "../app/session/use-may.ts"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import { PageTabs } from "../app/ui/PageTabs.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
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
      <PageTabs
        shown={tab}
        onChange={(next) => void navigate({ search: next === undefined ? {} : { tab: next }, replace: true })}
        tabs={[
          { id: "people", label: words.tabs.people, content: <PeopleTab tenant={tenant} /> },
          { id: "tokens", label: words.tabs.tokens, content: <TokensTab tenant={tenant} /> },
          { id: "settings", label: words.tabs.settings, content: <TenantSettings tenant={tenant} /> },
        ]}
      />
    </div>
  )
}
