import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { useMediaQuery } from "@mantine/hooks"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import type { Designer } from "./designer-context.ts"
import { useChecks } from "./use-checks.ts"
import { useDesigning } from "./use-designing.ts"
import { useEditing } from "./use-editing.ts"
import { useEscape } from "./use-escape.ts"
import { useFlowAtHand } from "./use-flow-at-hand.ts"
import { useFlowView } from "./use-flow-view.ts"
import { useKeptDraft } from "./use-kept-draft.ts"
import { usePlace } from "./use-place.ts"
import { useProblemWalk } from "./use-problem-walk.ts"
import { useSave } from "./use-save.ts"
import { useSearch } from "./use-search.ts"
import { useTools } from "./use-tools.ts"
import { useViewing } from "./use-viewing.ts"
import type { FlowView } from "./ViewSwitch.tsx"
import { words } from "./words.ts"

/** Everything that the parts of the designer share, put together. */
export const useDesigner = (flow: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly version: VersionRow | undefined
}): Designer => {
  const { tenant, detail, version } = flow
  const [told, tell] = useState("")
  const narrow = useMediaQuery("(max-width: 640px)", false, { getInitialValueInEffect: false })
  const { view, setView: show } = useFlowView(narrow)
  const isOutline = view === "outline"
  const mayWrite = useMay("flow:write")
  const canEdit = mayWrite && (isOutline || !narrow)

  const editing = useEditing(detail)
  const { document } = editing.session
  const save = useSave({ tenant, editing, version: version?.id })
  const draft = useKeptDraft({ tenant, flow: detail.id, version: version?.id, editing })
  const problems = useChecks(document, detail)
  const tools = useTools()
  const place = usePlace(document, isOutline)
  const setView = (next: FlowView) => {
    // On a narrow screen, the settings of a selected node would stand in front of the drawing.
    if (narrow && next === "canvas") place.select([])
    show(next)
  }
  const search = useSearch({ document, catalogue, place, isOutline })
  const walk = useProblemWalk({ problems, catalogue, canEdit, place, open: tools.open, tell })
  const designing = useDesigning({
    editing,
    save,
    canEdit,
    place,
    flow: useFlowAtHand({ ...flow, editing, problems: problems.length, open: tools.open }),
    viewing: useViewing({ flow: detail.id, tools, view, setView }),
    write: tools.write,
    open: (tool) => (tool.tool === "search" ? search.open() : tools.open(tool)),
    tell,
    stepProblem: walk.step,
  })
  const escape = useEscape([
    { id: "palette", open: tools.tool?.tool === "add" ? "" : undefined, close: tools.close },
    { id: "search", open: search.query === undefined ? undefined : "", close: search.close },
    {
      id: "variables",
      // The search stands in their place.
      open: tools.showsVariables && search.query === undefined ? "" : undefined,
      close: () => tools.setShowsVariables(false),
    },
    { id: "checks", open: tools.showsChecks ? "" : undefined, close: () => tools.setShowsChecks(false) },
    { id: "inspector", open: place.inspected?.id, close: place.leave },
  ])
  return {
    ...flow,
    readOnly: mayWrite ? (canEdit ? undefined : words.tooNarrow) : whyNot("flow:write"),
    mayWrite,
    canDrag: !isOutline && !narrow,
    view,
    setView,
    editing,
    save,
    draft,
    problems,
    walk,
    tools,
    place,
    search,
    escape,
    designing,
    told,
  }
}
