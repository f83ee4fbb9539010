import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router"
import { auditSearchOf } from "../audit/audit-search.ts"
import { connectionsSearchOf } from "../connections/connection-tabs.ts"
import { CategoriesPage } from "../flows/CategoriesPage.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { FlowListPage } from "../flows/FlowListPage.tsx"
import { listStateOf } from "../flows/list-state.ts"
import { OutboxPage } from "../outbox/OutboxPage.tsx"
import { runSearchOf } from "../runs/run-search.ts"
import { settingsSearchOf } from "../settings/settings-tabs.ts"
import { compareSearchOf } from "../versions/compare-search.ts"
import { queryClient } from "./api/query-client.ts"
import { SignInPage } from "./session/SignInPage.tsx"
import { sessionQuery } from "./session/session-query.ts"
import { lastTenant } from "./shell/last-tenant.ts"
import { Shell } from "./shell/Shell.tsx"
import { NotFound } from "./ui/NotFound.tsx"
import { PageError } from "./ui/PageError.tsx"

const root = createRootRoute()

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search["to"] === "string" ? { to: search["to"] } : {},
  component: SignInPage,
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } })
    return { session }
  },
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: ({ context }) => {
    const tenant = lastTenant(context.session.tenants)
    if (tenant !== undefined) throw redirect({ to: "/$tenant/orchestrator", params: { tenant }, replace: true })
  },
  component: NotFound,
})

const tenant = createRoute({ getParentRoute: () => signedIn, path: "/$tenant", component: Shell })

const tenantHome = createRoute({
  getParentRoute: () => tenant,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$tenant/orchestrator", params, replace: true })
  },
})

const categories = createRoute({ getParentRoute: () => tenant, path: "/orchestrator", component: CategoriesPage })

const flowList = createRoute({
  getParentRoute: () => tenant,
  path: "/orchestrator/$category",
  validateSearch: listStateOf,
  component: FlowListPage,
})

const designer = createRoute({
  getParentRoute: () => tenant,
  path: "/flows/$flow",
  // Asked for while the code of the page is on its way, and when the mouse comes to a link that leads here.
  loader: ({ params: { tenant, flow } }) => void queryClient.prefetchQuery(flowQuery(tenant, flow)),
  component: lazyRouteComponent(() => import("../designer/DesignerPage.tsx"), "DesignerPage"),
})

const flowVersions = createRoute({
  getParentRoute: () => tenant,
  path: "/flows/$flow/versions",
  component: lazyRouteComponent(() => import("../versions/VersionsPage.tsx"), "VersionsPage"),
})

const flowVersion = createRoute({
  getParentRoute: () => tenant,
  path: "/flows/$flow/versions/$version",
  component: lazyRouteComponent(() => import("../versions/VersionPage.tsx"), "VersionPage"),
})

const flowCompare = createRoute({
  getParentRoute: () => tenant,
  path: "/flows/$flow/compare",
  validateSearch: compareSearchOf,
  component: lazyRouteComponent(() => import("../versions/ComparePage.tsx"), "ComparePage"),
})

const outbox = createRoute({ getParentRoute: () => tenant, path: "/outbox", component: OutboxPage })

const categorisations = createRoute({
  getParentRoute: () => tenant,
  path: "/categorisations",
  component: lazyRouteComponent(() => import("../categorisation/CategorisationPage.tsx"), "CategorisationPage"),
})

const plan = createRoute({
  getParentRoute: () => tenant,
  path: "/import",
  component: lazyRouteComponent(() => import("../plan/PlanPage.tsx"), "PlanPage"),
})

const connections = createRoute({
  getParentRoute: () => tenant,
  path: "/connections",
  validateSearch: connectionsSearchOf,
  component: lazyRouteComponent(() => import("../connections/ConnectionsPage.tsx"), "ConnectionsPage"),
})

const audit = createRoute({
  getParentRoute: () => tenant,
  path: "/audit",
  validateSearch: auditSearchOf,
  component: lazyRouteComponent(() => import("../audit/AuditPage.tsx"), "AuditPage"),
})

const backups = createRoute({
  getParentRoute: () => tenant,
  path: "/backups",
  component: lazyRouteComponent(() => import("../backups/BackupsPage.tsx"), "BackupsPage"),
})

const backup = createRoute({
  getParentRoute: () => tenant,
  path: "/backups/$backup",
  component: lazyRouteComponent(() => import("../backups/BackupPage.tsx"), "BackupPage"),
})

const runs = createRoute({
  getParentRoute: () => tenant,
  path: "/runs",
  validateSearch: runSearchOf,
  component: lazyRouteComponent(() => import("../runs/RunsPage.tsx"), "RunsPage"),
})

const run = createRoute({
  getParentRoute: () => tenant,
  path: "/runs/$run",
  component: lazyRouteComponent(() => import("../runs/RunPage.tsx"), "RunPage"),
})

const settings = createRoute({
  getParentRoute: () => tenant,
  path: "/settings",
  validateSearch: settingsSearchOf,
  component: lazyRouteComponent(() => import("../settings/SettingsPage.tsx"), "SettingsPage"),
})

const places = [categorisations, plan, connections, runs, run, audit, backups, backup, settings] as const

const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    tenant.addChildren([
      tenantHome,
      categories,
      flowList,
      designer,
      flowVersions,
      flowVersion,
      flowCompare,
      outbox,
      ...places,
    ]),
  ]),
])

/** Every page of the console has an address; what a list shows stands in it as well. */
export const router = createRouter({
  routeTree,
  basepath: "/console",
  defaultPreload: "intent",
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
