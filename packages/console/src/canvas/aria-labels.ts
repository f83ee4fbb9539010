import type { AriaLabelConfig } from "@xyflow/react"
import { words } from "./words.ts"

/** What the canvas says to people who hear it. */
export const ariaLabels = (movable: boolean): Partial<AriaLabelConfig> => (movable ? forMovable : forStill)

const forStill: Partial<AriaLabelConfig> = {
  "node.a11yDescription.default": words.nodeHelp,
  "node.a11yDescription.keyboardDisabled": words.nodeHelp,
  "node.a11yDescription.ariaLiveMessage": ({ direction, x, y }) => words.moved(direction, Math.round(x), Math.round(y)),
  "minimap.ariaLabel": words.miniMap,
}

const forMovable: Partial<AriaLabelConfig> = { ...forStill, "node.a11yDescription.default": words.nodeHelpMovable }
