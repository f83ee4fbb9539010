export const words = {
  title: "Merge",
  ours: "Yours",
  theirs: "Theirs",
  result: "Result",
  bothSides: "Both sides",
  view: "What the canvas shows",
  canvas: (side: string, name: string) => `${side}: canvas of ${name}`,
  conflicts: (count: number) => (count === 0 ? "No conflicts" : count === 1 ? "1 conflict" : `${count} conflicts`),
  open: (count: number) =>
    count === 0
      ? "Every conflict is decided."
      : count === 1
        ? "1 conflict is to be decided."
        : `${count} conflicts are to be decided.`,
  place: (at: number, count: number) => `${at} of ${count}`,
  previous: "Previous conflict",
  next: "Next conflict",
  previousKey: "Previous conflict (P)",
  nextKey: "Next conflict (N)",
  list: "Conflicts",
  noConflicts: "Both sides changed different things. All of it is in the result.",
  choose: (label: string) => `Which side counts for ${label}`,
  take: { ours: "Keep yours", theirs: "Take theirs" },
  unchanged: "unchanged",
  taken: (count: number) => (count === 1 ? "1 change taken from theirs" : `${count} changes taken from theirs`),
  kept: (count: number) => (count === 1 ? "1 change of yours kept" : `${count} changes of yours kept`),
  note: "What changed, for the history",
  notePlaceholder: "Optional note for the history",
  save: "Save as merged",
  saveFailed: "The merge was not saved",
  close: "Close without merging",
  problems: (count: number) => (count === 1 ? "The result has 1 error." : `The result has ${count} errors.`),
  problemsHelp: "It can be saved. Errors keep the flow from being activated.",
} as const
