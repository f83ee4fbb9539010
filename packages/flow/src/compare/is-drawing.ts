import type { Change } from "./change.ts"

/** Whether a change is about how the flow is drawn and not about what it does: a diff can leave it out. */
export const isDrawing = (change: Change): boolean => {
  switch (change.kind) {
    case "node-moved":
    case "node-resized":
    case "note-added":
    case "note-removed":
    case "note-changed":
    case "group-added":
    case "group-removed":
    case "group-changed":
      return true
    case "field-changed":
      return change.pointer.startsWith("/layout/")
    default:
      return false
  }
}
