import { Burger, Drawer } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { getRouteApi, Outlet, useRouterState } from "@tanstack/react-router"
import { useEffect } from "react"
import { AddFlowProvider } from "../../import-export/AddFlowProvider.tsx"
import { SessionEnded } from "../session/SessionEnded.tsx"
import { NotFound } from "../ui/NotFound.tsx"
import { ColorSchemeMenu } from "./ColorSchemeMenu.tsx"
import { DocsLink } from "./DocsLink.tsx"
import { rememberTenant } from "./last-tenant.ts"
import { Mark } from "./Mark.tsx"
import { PersonMenu } from "./PersonMenu.tsx"
import styles from "./shell.module.css"
import { Sidebar } from "./Sidebar.tsx"
import { TenantMenu } from "./TenantMenu.tsx"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant")

/** Pages that are a canvas from edge to edge. */
const wide: ReadonlySet<string> = new Set([
  "/signed-in/$tenant/flows/$flow",
  "/signed-in/$tenant/flows/$flow/versions/$version",
  "/signed-in/$tenant/flows/$flow/compare",
])

/** What stands around every page: the header with the tenant, and the sidebar where the page is not a canvas. */
export const Shell = () => {
  const { tenant: id } = route.useParams()
  const { session } = route.useRouteContext()
  const { pathname, inDesigner } = useRouterState({
    select: ({ location, matches }) => ({
      pathname: location.pathname,
      inDesigner: matches.some(({ routeId }) => wide.has(routeId)),
    }),
  })
  const [opened, menu] = useDisclosure()
  const { close } = menu
  const known = session.tenants.some((tenant) => tenant.id === id)

  useEffect(() => {
    if (known) rememberTenant(id)
  }, [id, known])
  useEffect(close, [pathname, close])

  return (
    <AddFlowProvider tenant={id}>
      <a href="#page" className={styles["skip"]}>
        {words.skip}
      </a>
      <div className={styles["shell"]} data-wide={inDesigner || undefined}>
        <header className={styles["header"]}>
          <Burger
            opened={opened}
            onClick={menu.toggle}
            size="sm"
            aria-label={words.menu}
            className={styles["burger"]}
          />
          <Mark />
          <span className={styles["divider"]} aria-hidden />
          <TenantMenu current={id} />
          <span className={styles["spacer"]} />
          <DocsLink />
          <ColorSchemeMenu />
          <PersonMenu />
        </header>
        {!inDesigner && (
          <div className={styles["sidebar"]}>
            <Sidebar tenant={id} />
          </div>
        )}
        <Drawer opened={opened} onClose={menu.close} size="280px" title={<Mark />}>
          <Sidebar tenant={id} />
        </Drawer>
        <main id="page" tabIndex={-1} className={styles["page"]}>
          {known ? <Outlet /> : <NotFound />}
        </main>
      </div>
      <SessionEnded />
    </AddFlowProvider>
  )
}
