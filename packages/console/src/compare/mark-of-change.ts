import type { Change } from "@gatewright/flow"
import type { Mark } from "../canvas/canvas-marks.ts"

/** Whether something came, went, became different, or was merely drawn elsewhere. */
export const markOfChange = (change: Change): Mark => {
  switch (change.kind) {
    case "node-added":
    case "link-added":
    case "note-added":
    case "group-added":
      return "added"
    case "node-removed":
    case "link-removed":
    case "note-removed":
    case "group-removed":
      return "removed"
    case "node-moved":
    case "node-resized":
      return "moved"
    case "setting-changed":
    case "node-changed":
    case "text-changed":
    case "field-changed":
      return change.before === undefined ? "added" : change.after === undefined ? "removed" : "changed"
    case "node-renamed":
    case "head-changed":
    case "link-changed":
    case "note-changed":
    case "group-changed":
    case "document-replaced":
      return "changed"
  }
}
