import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { VisuallyHidden } from "@mantine/core"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { ChecksPanel } from "./ChecksPanel.tsx"
import { ConflictDialog } from "./ConflictDialog.tsx"
import { DesignerProvider } from "./designer-context.ts"
import styles from "./designer.module.css"
import { DesignerTools } from "./DesignerTools.tsx"
import { FlowControls } from "./FlowControls.tsx"
import { FlowView } from "./FlowView.tsx"
import { KeptDraftNotice } from "./KeptDraftNotice.tsx"
import { LeaveGuard } from "./LeaveGuard.tsx"
import { NodePanel } from "./NodePanel.tsx"
import { TopBar } from "./TopBar.tsx"
import { useDesigner } from "./use-designer.ts"
import { useFocusAfterTool } from "./use-focus-after-tool.ts"

/** A flow on its canvas or as an outline: build it, change its settings, save. */
export const Designer = ({
  tenant,
  detail,
  version,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  /** The version that is edited in place of the flow's own draft. */
  readonly version?: VersionRow | undefined
}) => {
  usePageTitle(version ? `${version.name} · ${detail.name}` : detail.name)
  const designer = useDesigner({ tenant, detail, version })
  const { view, search, tools, place, told } = designer
  useFocusAfterTool(tools, place)
  return (
    <DesignerProvider value={designer}>
      <div
        className={styles["designer"]}
        data-inspecting={place.inspected !== undefined || undefined}
        data-checking={tools.showsChecks || undefined}
      >
        <TopBar />
        {tools.showsChecks && <ChecksPanel />}
        <div className={styles["canvas"]} data-view={view} data-searching={search.found !== undefined || undefined}>
          <FlowView />
          <FlowControls />
          <DesignerTools />
          <KeptDraftNotice />
        </div>
        <NodePanel />
        <VisuallyHidden role="status" aria-live="polite">
          {told}
        </VisuallyHidden>
        <ConflictDialog />
        <LeaveGuard />
      </div>
    </DesignerProvider>
  )
}
