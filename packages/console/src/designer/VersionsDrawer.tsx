import type { FlowDetail } from "@gatewright/server/contract"
import { Drawer } from "@mantine/core"
import { lazy, Suspense } from "react"
import { ListSkeleton } from "../app/ui/ListSkeleton.tsx"
import { useDesignerContext } from "./designer-context.ts"
import { words } from "./words.ts"

const load = async () => {
  const [{ FlowVersions }, { VersionCommandsProvider }] = await Promise.all([
    import("../versions/FlowVersions.tsx"),
    import("../versions/VersionCommandsProvider.tsx"),
  ])
  const Versions = (props: { readonly tenant: string; readonly flow: FlowDetail; readonly dirty: boolean }) => (
    <VersionCommandsProvider {...props}>
      <FlowVersions tenant={props.tenant} flow={props.flow} />
    </VersionCommandsProvider>
  )
  return { default: Versions }
}
const Versions = lazy(load)

/** *Flow Version* of the designer: versions and history beside the canvas, so that no edit has to be left. */
export const VersionsDrawer = ({ onClose }: { readonly onClose: () => void }) => {
  const { tenant, detail, editing } = useDesignerContext()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      // Dialogs open above it: Escape closes one of them at a time.
      closeOnEscape={false}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === "Escape" && target instanceof Node && currentTarget.contains(target)) onClose()
      }}
      title={words.flowVersion}
      closeButtonProps={{ "aria-label": words.closeVersions }}
    >
      <Suspense fallback={<ListSkeleton />}>
        <Versions tenant={tenant} flow={detail} dirty={editing.dirty} />
      </Suspense>
    </Drawer>
  )
}
