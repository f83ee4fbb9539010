import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { CloseButton } from "@mantine/core"
import { useLocalStorage, useMediaQuery } from "@mantine/hooks"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { focusCard } from "../canvas/focus-card.ts"
import { NodeFacts } from "../inspector/NodeFacts.tsx"
import { Inspector } from "../inspector/Inspector.tsx"
import { ChecksPanel } from "./ChecksPanel.tsx"
import { ConflictDialog } from "./ConflictDialog.tsx"
import styles from "./designer.module.css"
import { LeaveGuard } from "./LeaveGuard.tsx"
import { SettingsPanel } from "./SettingsPanel.tsx"
import { TopBar } from "./TopBar.tsx"
import { useChecks } from "./use-checks.ts"
import { useDesignerKeys } from "./use-designer-keys.ts"
import { useEditing } from "./use-editing.ts"
import { useSave } from "./use-save.ts"
import { words } from "./words.ts"

/** A flow on its canvas: look at it, move its nodes, change their settings, save. */
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
  const editing = useEditing(detail)
  const { session, operate } = editing
  const save = useSave({ tenant, editing, version: version?.id })
  const problems = useChecks(session.document, detail)
  const [selected, setSelected] = useState<string>()
  const [focus, setFocus] = useState<{ readonly node: string }>()
  // The node that the keyboard went into: its inspector has the focus.
  const [entered, setEntered] = useState<string>()
  const [showsChecks, setShowsChecks] = useState(false)
  const [miniMap, setMiniMap] = useLocalStorage({ key: "gatewright.mini-map", defaultValue: false })
  const mayWrite = useMay("flow:write")
  const narrow = useMediaQuery("(max-width: 640px)")
  useDesignerKeys({ save: save.run, undo: editing.undo, redo: editing.redo })

  const node = session.document.flow.nodes.find(({ id }) => id === selected)
  const goTo = (id: string) => {
    setSelected(id)
    setFocus({ node: id })
  }
  return (
    <div
      className={styles["designer"]}
      data-inspecting={node !== undefined || undefined}
      data-checking={showsChecks || undefined}
    >
      <TopBar
        tenant={tenant}
        detail={detail}
        version={version}
        editing={editing}
        save={save}
        problems={problems.length}
        showsChecks={showsChecks}
        onChecks={() => setShowsChecks(!showsChecks)}
      />
      {showsChecks && <ChecksPanel problems={problems} onSelect={goTo} onClose={() => setShowsChecks(false)} />}
      <div className={styles["canvas"]}>
        <FlowCanvas
          document={session.document}
          catalogue={catalogue}
          problems={problems}
          selected={selected}
          onSelect={setSelected}
          onEnter={(id) => {
            setSelected(id)
            setEntered(id)
          }}
          {...(!narrow && mayWrite && { onOperation: operate })}
          miniMap={miniMap}
          focus={focus}
        />
        <SettingsPanel
          tenant={tenant}
          detail={detail}
          version={version}
          editing={editing}
          save={save}
          problems={problems.length}
          miniMap={miniMap}
          onMiniMap={setMiniMap}
          onChecks={() => setShowsChecks(true)}
        />
      </div>
      {node && (
        <div className={styles["inspector"]}>
          {mayWrite ? (
            <Inspector
              tenant={tenant}
              document={session.document}
              node={node}
              catalogue={catalogue}
              problems={problems.filter(({ at }) => at?.node === node.id)}
              onOperation={operate}
              onSelect={goTo}
              hasFocus={entered === node.id}
              onClose={() => {
                setSelected(undefined)
                setEntered(undefined)
                focusCard(node.id)
              }}
            />
          ) : (
            <aside className={styles["node"]} aria-label={words.nodeFacts}>
              <CloseButton onClick={() => setSelected(undefined)} aria-label={words.closeNode} />
              <NodeFacts
                document={session.document}
                node={node}
                catalogue={catalogue}
                problems={problems.filter(({ at }) => at?.node === node.id)}
              />
            </aside>
          )}
        </div>
      )}
      <ConflictDialog tenant={tenant} detail={detail} version={version?.id} editing={editing} save={save} />
      <LeaveGuard editing={editing} save={save} />
    </div>
  )
}
