export const words = {
  retry: "Try again",
  failed: "This could not be loaded",
  notDone: "This was not done",
  actionOn: (action: string, name: string) => `${action}: ${name}`,
  notFoundTitle: "There is nothing here",
  notFoundText: "The address is wrong, or what was here has been deleted.",
  notFoundAction: "Go to the start",
  brokenTitle: "The console ran into a fault of its own",
  brokenText: "Nothing on the server was changed by it. Reload the page to go on.",
  brokenAction: "Reload",
  loading: "Loading",
  found: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
  copied: "Copied",
  copy: "Copy",
  copyOf: (label: string) => `Copy ${label}`,
  shownOnce: "This is shown once. Copy it now.",
  noPermissionTitle: "You may not see this",
  noPermissionText: (right: string, who: string) =>
    `It needs the right “${right}”, which these roles have in this tenant: ${who}. Ask an owner for it.`,
  needsRight: (right: string, who: string) => `Needs the right “${right}” (${who}).`,
  copyFailed: "The browser did not allow copying. Select the text and copy it by hand.",
  cancel: "Cancel",
  clear: "Clear",
  close: "Close",
  error: "Error",
  warning: "Warning",
  moreProblems: (count: number) => `Show ${count} more`,
  lineColumn: (line: number, column: number) => `Line ${line}, column ${column}`,
  node: (name: string) => `Node “${name}”`,
  // Entries of lists are counted from 1, as in the inspector.
  setting: (pointer: string) =>
    `setting ${pointer
      .split("/")
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))
      .join(" › ")}`,
} as const
