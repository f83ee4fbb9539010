import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { Button, CloseButton, VisuallyHidden } from "@mantine/core"
import { useLocalStorage, useMediaQuery } from "@mantine/hooks"
import { IconPlus } from "@tabler/icons-react"
import { useEffect, useMemo, useRef, useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { focusCard } from "../canvas/focus-card.ts"
import { commandMenu } from "../commands/command-menu.ts"
import type { Tool } from "../commands/command.ts"
import { onlyNode } from "../commands/chosen.ts"
import { NodeFacts } from "../inspector/NodeFacts.tsx"
import { Inspector } from "../inspector/Inspector.tsx"
import { Outline } from "../outline/Outline.tsx"
import { showRow } from "../outline/show-row.ts"
import { VariablesButton } from "../variables/VariablesButton.tsx"
import { ChecksPanel } from "./ChecksPanel.tsx"
import { ConflictDialog } from "./ConflictDialog.tsx"
import styles from "./designer.module.css"
import { DesignerTools } from "./DesignerTools.tsx"
import { KeptDraftNotice } from "./KeptDraftNotice.tsx"
import { LeaveGuard } from "./LeaveGuard.tsx"
import { SearchBar } from "./SearchBar.tsx"
import { SettingsPanel } from "./SettingsPanel.tsx"
import { TopBar } from "./TopBar.tsx"
import { useChecks } from "./use-checks.ts"
import { useDesigning } from "./use-designing.ts"
import { useEditing } from "./use-editing.ts"
import { useFlowView } from "./use-flow-view.ts"
import { useSave } from "./use-save.ts"
import { useSearch } from "./use-search.ts"
import { ViewSwitch } from "./ViewSwitch.tsx"
import { words } from "./words.ts"

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
  const editing = useEditing(detail)
  const { document } = editing.session
  const save = useSave({ tenant, editing, version: version?.id })
  const problems = useChecks(document, detail)
  const [selection, setSelection] = useState<readonly string[]>([])
  const [focus, setFocus] = useState<{ readonly node: string }>()
  // The node that the keyboard went into: its inspector has the focus.
  const [entered, setEntered] = useState<string>()
  const [tool, setTool] = useState<Tool>()
  // The note or group that was just made: its words are written next.
  const [writing, setWriting] = useState<{ readonly id: string }>()
  const [showsChecks, setShowsChecks] = useState(false)
  const [miniMap, setMiniMap] = useLocalStorage({ key: "gatewright.mini-map", defaultValue: false })
  const mayWrite = useMay("flow:write")
  const narrow = useMediaQuery("(max-width: 640px)", false, { getInitialValueInEffect: false })
  const { view, setView } = useFlowView(narrow)
  const isOutline = view === "outline"
  const canEdit = mayWrite && (isOutline || !narrow)

  const show = (node: string) => setFocus({ node })
  // Whoever searches goes on typing: what is found comes into view and leaves the focus where it is.
  const search = useSearch({
    document,
    catalogue,
    onSelection: setSelection,
    onShow: (node) => (isOutline ? showRow(node) : show(node)),
  })
  const open = (next: Tool) => {
    if (next.tool === "search") search.open()
    else if (next.tool === "checks") setShowsChecks(true)
    else if (next.tool === "outline") setView(isOutline ? "canvas" : "outline")
    else setTool(next)
  }
  const { designing, told } = useDesigning({
    editing,
    save,
    canEdit,
    selection,
    onSelection: setSelection,
    onShow: show,
    onWrite: (id) => setWriting({ id }),
    onOpen: open,
  })
  const selected = onlyNode({ document, selection })
  // Going through the outline is not looking at settings: they are opened by going in.
  const node = isOutline ? document.flow.nodes.find(({ id }) => id === entered) : selected
  const goTo = (id: string) => {
    setSelection([id])
    setFocus({ node: id })
  }
  const goBack = (id: string | undefined) => {
    if (id === undefined) return
    if (isOutline) setFocus({ node: id })
    else focusCard(id)
  }
  // What is selected once a dialog is gone has the focus again, be it a node that the dialog added.
  const hadTool = useRef(false)
  useEffect(() => {
    if (hadTool.current && !tool && window.document.activeElement === window.document.body) goBack(selected?.id)
    hadTool.current = tool !== undefined
  })
  const closeNode = (id: string) => {
    setEntered(undefined)
    if (!isOutline) setSelection([])
    goBack(id)
  }
  const dimmed = useMemo(
    () =>
      new Set(
        search.hits.length === 0
          ? []
          : document.flow.nodes.map(({ id }) => id).filter((id) => !search.hits.includes(id)),
      ),
    [document, search.hits],
  )
  useEffect(() => {
    if (entered !== undefined && !document.flow.nodes.some(({ id }) => id === entered)) setEntered(undefined)
  }, [document, entered])
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
        designing={designing}
        save={save}
        problems={problems.length}
        showsChecks={showsChecks}
        onChecks={() => setShowsChecks(!showsChecks)}
      />
      {showsChecks && <ChecksPanel problems={problems} onSelect={goTo} onClose={() => setShowsChecks(false)} />}
      <div className={styles["canvas"]} data-view={view} data-searching={search.hits.length > 0 || undefined}>
        {isOutline ? (
          <Outline
            designing={designing}
            problems={problems}
            dimmed={dimmed}
            focus={focus}
            onEnter={(id) => {
              setSelection([id])
              setEntered(id)
            }}
          />
        ) : (
          <FlowCanvas
            document={document}
            catalogue={catalogue}
            problems={problems}
            selection={selection}
            onSelection={setSelection}
            onEnter={(id) => {
              setSelection([id])
              setEntered(id)
            }}
            {...(canEdit && {
              onEdit: designing.edit,
              onAddAt: (at) => setTool({ tool: "add", at }),
            })}
            editing={writing}
            readOnly={mayWrite ? undefined : whyNot("flow:write")}
            menu={(place) => commandMenu(designing, place)}
            miniMap={miniMap}
            focus={focus}
          />
        )}
        {canEdit && !isOutline && (
          <Button
            className={styles["addNode"] ?? ""}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => open({ tool: "add", after: selected?.id })}
          >
            {words.addNode}
          </Button>
        )}
        <DesignerTools
          tenant={tenant}
          tool={tool}
          designing={designing}
          isCanvas={!isOutline && !narrow}
          onGoTo={goTo}
          onClose={() => setTool(undefined)}
        />
        {search.query === undefined && <VariablesButton document={document} catalogue={catalogue} onSelect={goTo} />}
        {search.query !== undefined && (
          <SearchBar
            query={search.query}
            onQuery={search.type}
            hits={search.hits.length}
            at={search.at}
            onStep={search.step}
            onClose={search.close}
          />
        )}
        {mayWrite && <KeptDraftNotice tenant={tenant} flow={detail.id} version={version?.id} editing={editing} />}
        <ViewSwitch view={view} onView={setView} />
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
              document={document}
              node={node}
              catalogue={catalogue}
              problems={problems.filter(({ at }) => at?.node === node.id)}
              onOperation={editing.operate}
              onSelect={isOutline ? setEntered : goTo}
              hasFocus={entered === node.id}
              onClose={() => closeNode(node.id)}
            />
          ) : (
            <aside className={styles["node"]} aria-label={words.nodeFacts}>
              <CloseButton onClick={() => closeNode(node.id)} aria-label={words.closeNode} />
              <NodeFacts
                document={document}
                node={node}
                catalogue={catalogue}
                problems={problems.filter(({ at }) => at?.node === node.id)}
              />
            </aside>
          )}
        </div>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {told}
      </VisuallyHidden>
      <ConflictDialog tenant={tenant} detail={detail} version={version?.id} editing={editing} save={save} />
      <LeaveGuard editing={editing} save={save} />
    </div>
  )
}
