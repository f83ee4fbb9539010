import { type Edited, labelOf } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { useState } from "react"
import { say, sayProblem } from "../app/ui/say.ts"
import type { Designing, Tool } from "../commands/command.ts"
import { useClipboard } from "../commands/use-clipboard.ts"
import { useCommandKeys } from "../commands/use-command-keys.ts"
import { useTidy } from "../commands/use-tidy.ts"
import type { Editing } from "./use-editing.ts"
import type { Save } from "./use-save.ts"
import { words } from "./words.ts"

/** What commands see of the designer, and what is told to people who hear it. */
export const useDesigning = ({
  editing,
  save,
  canEdit,
  selection,
  onSelection,
  onShow,
  onWrite,
  onOpen,
}: {
  readonly editing: Editing
  readonly save: Save
  readonly canEdit: boolean
  readonly selection: readonly string[]
  readonly onSelection: (ids: readonly string[]) => void
  readonly onShow: (node: string) => void
  readonly onWrite: (id: string) => void
  readonly onOpen: (tool: Tool) => void
}): { readonly designing: Designing; readonly told: string } => {
  const { session, operate } = editing
  const [told, setTold] = useState("")
  const show = (ids: readonly string[]) => {
    const node = ids.find((id) => editing.now().document.flow.nodes.some((each) => each.id === id))
    if (node !== undefined) onShow(node)
  }
  const edit = (edited: Edited): boolean => {
    if ("problem" in edited) {
      sayProblem(words.editRefused, edited.problem.message)
      return false
    }
    const { operation, select, notice } = edited
    if (operation) {
      operate(operation)
      setTold(labelOf(operation))
    }
    onSelection(select)
    if (notice !== undefined) say(notice)
    return true
  }
  const undoable = session.past.at(-1)?.label
  const redoable = session.future[0]?.label
  const tidy = useTidy(() => ({ document: editing.now().document, catalogue, edit }))
  const known = {
    document: session.document,
    catalogue,
    selection,
    canEdit,
    undoable,
    redoable,
    undo: () => {
      editing.undo()
      setTold(words.undone(undoable ?? ""))
    },
    redo: () => {
      editing.redo()
      setTold(words.redone(redoable ?? ""))
    },
    edit,
    select: onSelection,
    show,
    write: (edited: Edited) => {
      const id = "problem" in edited || !edited.operation ? undefined : edited.select[0]
      if (id !== undefined) onWrite(id)
    },
    open: onOpen,
    tidy,
    save: () => void save.run(),
  }
  const clipboard = useClipboard(known)
  const designing = { ...known, clipboard }
  useCommandKeys(designing)
  return { designing, told }
}
