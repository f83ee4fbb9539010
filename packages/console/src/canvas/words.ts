export const words = {
  canvas: (name: string) => `Canvas of ${name}`,
  step: (step: number, all: number) => `step ${step} of ${all}`,
  outputs: (told: readonly string[]) => `outputs: ${told.join(", ")}`,
  openOutput: (label: string) => `${label} leads nowhere`,
  linkedOutput: (label: string, targets: readonly string[]) => `${label} to ${targets.join(" and ")}`,
  problems: ({ errors, warnings }: { errors: number; warnings: number }) =>
    [
      errors > 0 && (errors === 1 ? "1 error" : `${errors} errors`),
      warnings > 0 && (warnings === 1 ? "1 warning" : `${warnings} warnings`),
    ]
      .filter((part) => part !== false)
      .join(" and "),
  frontend: "FE",
  frontendHint: "Front end: shows a page to the end user",
  backend: "BE",
  backendHint: "Back end: runs on the server",
  parts: (count: number) => (count === 1 ? "1 part" : `${count} parts`),
  nodeHelp: "Press Enter to see its settings.",
  nodeHelpMovable: "Press Enter to see its settings. The arrow keys move it.",
  moved: (direction: string, x: number, y: number) => `Moved ${direction}, to ${x} and ${y}.`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomReset: (percent: number) => `Zoom ${percent} %, back to 100 %`,
  percent: (percent: number) => `${percent} %`,
  fit: "Fit the whole flow",
  miniMap: "Mini map",
  view: "View",
  empty: "Nothing is on the canvas.",
  marks: { added: "Added", removed: "Removed", changed: "Changed", moved: "Moved", conflict: "Conflict", passed: "Passed", failed: "Failed", current: "Now here" },
} as const
