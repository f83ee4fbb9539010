import type { Operation } from "../change/operation.ts"
import { asOne } from "./as-one.ts"
import { counted } from "./counted.ts"
import { drawingOf, moves } from "./drawing.ts"
import type { Edited, Editing } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"
import { tidyGraph } from "./tidy-graph.ts"
import { tidyPlaces, type TidyPlaces } from "./tidy-places.ts"

/**
 * Arranges a flow, or what is selected of it, from left to right. Groups stay together. No operation where it is tidy.
 *
 * In a worker: `tidyGraph` here, `tidyPlaces` there, and `tidied` here with what comes back.
 */
export const tidy = ({
  document,
  catalogue,
  ids,
}: Editing & { readonly ids?: readonly string[] | undefined }): Edited =>
  tidied({ document, catalogue, ids, places: tidyPlaces(tidyGraph({ document, catalogue, ids })) })

/** The edit that puts everything at its tidy place. What is gone meanwhile is left out. */
export const tidied = ({
  document,
  catalogue,
  ids,
  places,
}: Editing & { readonly ids?: readonly string[] | undefined; readonly places: TidyPlaces }): Edited => {
  const selection = ids && selectionOf(document, ids)
  if (selection?.nodes.length === 0) {
    return refused(
      "edit.nothing-selected",
      "No node is selected that could be tidied up. Select nodes, or tidy the whole flow.",
    )
  }
  const notes = document.layout.notes.flatMap((note): readonly Operation[] => {
    const at = Object.hasOwn(places.notes, note.id) ? places.notes[note.id] : undefined
    return at && (at.x !== note.x || at.y !== note.y) ? [{ kind: "change-note", note: { ...note, ...at } }] : []
  })
  const operations = [...moves(drawingOf({ document, catalogue }), new Map(Object.entries(places.nodes))), ...notes]
  return {
    operation: asOne(selection ? `Tidy ${counted({ nodes: selection.nodes })}` : "Tidy", operations),
    select: ids ?? [],
  }
}
