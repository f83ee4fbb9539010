import type { ReportedSelect } from "./changed-selection.ts"
import { isFrame } from "./element-id.ts"

/**
 * What a box selects of that which it touches: cards and notes, and collapsed groups, which are cards then. A frame is not
 * among them: it stands for all its nodes, and mostly the box is drawn around some of them.
 */
export const boxSelection = <Change extends ReportedSelect>(
  changes: readonly Change[],
  collapsed: { readonly has: (frame: string) => boolean },
): readonly Change[] =>
  changes.filter(
    ({ type, id, selected }) =>
      type !== "select" || selected !== true || id === undefined || !isFrame(id) || collapsed.has(id),
  )
