import { type Catalogue, type Edited, type FlowDocument, type Operation, resize } from "@gatewright/flow"
import { useEffect, useState } from "react"
import type { CanvasActions } from "./canvas-actions.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { observable } from "./observable.ts"
import { useLatest } from "../app/ui/use-latest.ts"

/** What can be done with cards, notes and frames on the canvas itself. */
export const useCanvasActions = (props: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly selection: readonly string[]
  readonly edit: ((edited: Edited) => unknown) | undefined
  readonly toggleGroup: (id: string) => void
  readonly editing: FlowCanvasProps["editing"]
  readonly onProblem: FlowCanvasProps["onProblem"]
}): CanvasActions => {
  const latest = useLatest(props)
  const [actions] = useState((): CanvasActions => {
    const apply = (operation: Operation): void =>
      void latest.current.edit?.({ operation, select: latest.current.selection })
    return {
      writing: observable<string | undefined>(undefined),
      changeNote: (id, { x, y, width, height, ...change }) => {
        const note = latest.current.document.layout.notes.find((each) => each.id === id)
        if (!note) return
        const box = Object.entries({ x, y, width, height }).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, Math.round(value)] as const],
        )
        apply({ kind: "change-note", note: { ...note, ...Object.fromEntries(box), ...change } })
      },
      changeGroup: (id, change) => {
        const group = latest.current.document.layout.groups.find((each) => each.id === id)
        if (group) apply({ kind: "change-group", group: { ...group, ...change } })
      },
      toggleGroup: (id) => latest.current.toggleGroup(id),
      canEdit: () => latest.current.edit !== undefined,
      resizeNode: (id) => {
        const { document, catalogue, edit } = latest.current
        edit?.(resize({ document, catalogue, ids: [id] }))
      },
      goToProblem: () => latest.current.onProblem,
    }
  })
  const { editing } = props
  useEffect(() => {
    if (editing) actions.writing.set(editing.id)
  }, [editing, actions])
  return actions
}
