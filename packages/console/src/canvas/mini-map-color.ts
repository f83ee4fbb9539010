import type { CanvasNode } from "./canvas-elements.ts"

/** Colours of the mini map: ends and problems can be found in it. */
export const miniMapColor = (node: CanvasNode): string => {
  if (node.type !== "card") return "transparent"
  const { look } = node.data.node
  if (node.data.problems?.errors) return "var(--bad)"
  if (look === "failure") return "var(--map-failure)"
  return look === "start" || look === "success" ? "var(--map-end)" : "var(--map-node)"
}
