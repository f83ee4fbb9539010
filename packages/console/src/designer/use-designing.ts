import { type Edited, labelOf } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { say, sayProblem } from "../app/ui/say.ts"
import { boxOfSelection } from "../canvas/box-of-selection.ts"
import type { Designing, FlowAtHand, Viewing } from "../commands/command.ts"
import { useClipboard } from "../commands/use-clipboard.ts"
import { useCommandKeys } from "../commands/use-command-keys.ts"
import { useTidy } from "../commands/use-tidy.ts"
import type { Editing } from "./use-editing.ts"
import type { Place } from "./use-place.ts"
import type { Save } from "./use-save.ts"
import { words } from "./words.ts"

/** What commands see of the designer, and what they do there. */
export const useDesigning = ({
  editing,
  save,
  canEdit,
  place,
  flow,
  viewing,
  ...rest
}: {
  readonly editing: Editing
  readonly save: Save
  readonly canEdit: boolean
  readonly place: Place
  readonly flow: FlowAtHand
  readonly viewing: Viewing
  readonly write: (id: string) => void
} & Pick<Designing, "open" | "tell" | "stepProblem">): Designing => {
  const { session, operate } = editing
  const { tell, write } = rest
  const show = (ids: readonly string[]) => {
    const node = ids.find((id) => editing.now().document.flow.nodes.some((each) => each.id === id))
    if (node !== undefined) place.show(node)
  }
  const edit = (edited: Edited): boolean => {
    if ("problem" in edited) {
      sayProblem(words.editRefused, edited.problem.message)
      return false
    }
    const { operation, select, notice } = edited
    if (operation) {
      operate(operation)
      tell(labelOf(operation))
    }
    place.select(select)
    if (notice !== undefined) say(notice)
    return true
  }
  const undoable = session.past.at(-1)?.label
  const redoable = session.future[0]?.label
  const tidy = useTidy(() => ({
    document: editing.now().document,
    catalogue,
    edit,
    onTidied: (ids) => {
      const box = boxOfSelection(editing.now().document, catalogue, ids)
      if (box) place.showBox(box)
    },
  }))
  const known = {
    ...rest,
    document: session.document,
    catalogue,
    selection: place.selection,
    canEdit,
    here: () => place.canvas.current?.place(),
    undoable,
    redoable,
    undo: () => {
      editing.undo()
      tell(words.undone(undoable ?? ""))
    },
    redo: () => {
      editing.redo()
      tell(words.redone(redoable ?? ""))
    },
    edit,
    select: place.select,
    show,
    write: (edited: Edited) => {
      const id = "problem" in edited || !edited.operation ? undefined : edited.select[0]
      if (id !== undefined) write(id)
    },
    flow,
    viewing,
    tidy,
    save: () => void save.run(),
  }
  const clipboard = useClipboard(known)
  const designing = { ...known, clipboard }
  useCommandKeys(designing)
  return designing
}
