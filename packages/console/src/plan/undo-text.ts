import type { ApplyRow } from "@gatewright/server/contract"
import { words } from "./words.ts"

/** What taking an applied plan back would do: to its flows, and to what came along with them. */
export const undoText = ({
  flows,
  ...things
}: Pick<ApplyRow, "flows" | "connections" | "secrets" | "categories" | "types">): string => {
  const made = flows.filter(({ action }) => action === "create").length
  const changed = flows.length - made
  const came = (["connections", "secrets", "categories", "types"] as const).flatMap((kind) =>
    things[kind].length > 0 ? [words.undoCameOf[kind](things[kind].length)] : [],
  )
  return [
    ...(made > 0 ? [words.undoMade(made)] : []),
    ...(changed > 0 ? [words.undoChanged(changed)] : []),
    ...(came.length > 0 ? [words.undoCame(came)] : []),
  ].join(" ")
}
