const flows = (count: number) => (count === 1 ? "1 flow" : `${count.toLocaleString("en")} flows`)

export const words = {
  title: "Import",
  lead: "See what files would do here, then let them do it: all of it, or nothing.",
  files: "Files",
  loadFiles: "Load files",
  moreFiles: "Load more files",
  orDrop: "or drop them here: flows, bundles, a bindings file, exports of PingAM",
  dropHere: "Drop the files to plan their import",
  removeFile: (name: string) => `Remove ${name}`,
  startOver: "Start over",
  reading: "Planning",
  planFailed: "The files can't be planned",
  bindingsRefused: "The bindings can't be used",
  fileRefused: (name: string) => `${name} can't be read`,
  bindingsTaken: (count: number) => (count === 1 ? "1 binding was taken over." : `${count} bindings were taken over.`),

  options: "Options",
  ids: "Ids",
  idsOf: { preserve: "Keep the ids of the files", new: "Give all flows new ids" },
  onConflict: "A flow that is here already",
  onConflictOf: {
    "new-version": "becomes a new version of it",
    copy: "is added as a copy",
    merge: "is merged with what is here",
    fail: "stops the import",
  },

  flowsTitle: "Flows",
  flow: "Flow",
  take: "Take in",
  takeAll: "Take all flows in",
  takeOne: (name: string) => `Take in ${name}`,
  needed: "Needed by a flow that goes in",
  leftOut: "Left out",
  what: "What happens",
  notes: "Notes",
  look: "Look",
  compare: "Compare",
  compareOne: (name: string) => `Compare ${name}`,
  view: "View",
  viewOne: (name: string) => `View ${name}`,
  actions: { create: "Create", "new-version": "New version", unchanged: "Unchanged", blocked: "Blocked" },
  actionsDone: { create: "Created", "new-version": "New version", unchanged: "Unchanged", blocked: "Blocked" },
  changes: (count: number) => (count === 1 ? "1 change" : `${count.toLocaleString("en")} changes`),
  diverged: "Changed here since it last came in",
  renamed: (name: string) => `In the file: ${name}`,
  migrated: (from: number, to: number, summary: string) => `Format ${from} → ${to}: ${summary}`,
  newCapability: (text: string) => `New: ${text}`,
  merged: (kept: number) => (kept === 1 ? "1 change of here is kept" : `${kept} changes of here are kept`),
  conflicts: (open: number, all: number) =>
    open === 0
      ? all === 1
        ? "The conflict is decided"
        : `All ${all} conflicts are decided`
      : open === 1
        ? "1 conflict to decide"
        : `${open} conflicts to decide`,
  conflict: "Both sides changed this",
  ours: "Keep what is here",
  theirs: "Take the file’s",
  restore: "Restore the deleted flow",
  restoreFailed: "The flow was not restored",
  problemsTitle: "The files can't go in as they are",
  warningsTitle: "Something to know first",
  showMore: (count: number) => `Show ${count} more`,
  warnings: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
  errors: (count: number) =>
    count === 1 ? "1 error keeps it from being activated" : `${count} errors keep it from being activated`,
  summary: (counts: { create: number; "new-version": number; unchanged: number; blocked: number }) =>
    [
      counts.create > 0 && `${flows(counts.create)} created`,
      counts["new-version"] > 0 && `${flows(counts["new-version"])} as new version`,
      counts.unchanged > 0 && `${flows(counts.unchanged)} unchanged`,
      counts.blocked > 0 && `${flows(counts.blocked)} blocked`,
    ]
      .filter((part) => part !== false)
      .join(" · "),

  bring: "What comes with them",
  connectionArrives: (name: string, kind: string) => `${kind.toUpperCase()} connection “${name}” is added.`,
  connectionStays: (name: string, kind: string) =>
    `${kind.toUpperCase()} connection “${name}” is here; it stays as it is.`,
  connectionSecrets: (names: string) => `To be set afterwards: ${names}.`,
  secretArrives: (name: string) => `Secret “${name}” is set; its value came sealed.`,

  typesTitle: "Flow categories and types",
  typeActions: {
    create: "Is created here with the flows",
    unchanged: "Is here already, and stays as it is",
    move: "Its flows get another type",
    missing: "Is not here",
  },
  typeBecomes: (type: string) => `What becomes of ${type}`,
  typeChoose: "Create it, or choose another",
  typeCreate: "Create it here",
  typeAs: (category: string, type: string) => `${category}, ${type}`,
  needsTitle: "What the flows need here",
  needsLead:
    "Say what each name stands for in this environment. Answers are remembered. What stays open keeps the flows from being activated, not from being imported.",
  openNeeds: (count: number) =>
    count === 1 ? "1 thing that they need is not here yet." : `${count} things that they need are not here yet.`,
  needsDone: "Everything that the flows need is here.",
  need: {
    secret: "Secret",
    connection: "Connection",
    flow: "Library flow",
  },
  boundTo: "Stands for",
  arriving: "Comes with the files",
  leaveOpen: "Leave open",
  createHere: "Create it here",
  createOne: (name: string) => `Create it here: ${name}`,
  boundTone: "Found here",
  openTone: "Open",
  noCandidates: "Nothing here fits",
  usedBy: (count: number) => `Needed by ${flows(count)}`,
  bind: "Save the bindings",
  openNeed: {
    secret: (name: string) => `The secret “${name}” is not here.`,
    connection: (name: string, detail: string) => `The ${detail.toUpperCase()} connection “${name}” is not here.`,
    flow: (name: string) => `The library flow “${name}” is not here.`,
  } as Readonly<Record<"secret" | "connection" | "flow", (name: string, detail: string) => string>>,

  apply: "Apply plan",
  applying: (done: number, total: number) => `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`,
  applyingTitle: "Applying the plan",
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was written.",
  applyFailed: "The plan was not applied",
  staleTitle: "Something changed here since the plan was made",
  staleText: "Nothing was written. This is the plan now; look at it and apply it again. New in it:",
  whyNot: {
    blocked: (count: number) =>
      count === 1
        ? "1 flow is blocked. Leave it out, or mend it."
        : `${count} flows are blocked. Leave them out, or mend them.`,
    problems: "The problems above have to go first.",
    nothingChosen: "Choose at least one flow.",
    unchanged: "Everything is here already. There is nothing to apply.",
    reading: "The plan is being made.",
  },
  news: {
    newFlow: (name: string) => `“${name}” is planned as well.`,
    action: (name: string, before: string, now: string) =>
      `“${name}”: ${before.toLowerCase()} became ${now.toLowerCase()}.`,
    content: (name: string) => `“${name}” was changed here.`,
    opened: (key: string) => `Nothing stands for “${key}” any more.`,
    bound: (key: string, target: string) => `“${key}” stands for “${target}” now.`,
    other: "Something that the plan was made against, such as a connection or a binding.",
  },

  appliedTitle: "The plan was applied",
  appliedText: (count: number) => `${flows(count)} were written, inactive or as drafts. What ran goes on.`,
  appliedOne: "1 flow was written, inactive or as a draft. What ran goes on.",
  appliedNone: "The bindings are remembered. No flow had to be written.",
  ready: "Nothing is missing",
  todo: "Before it can be activated",
  undo: "Undo import",
  undoTitle: "Undo the import",
  undoMade: (count: number) => `${flows(count)} that it made ${count === 1 ? "is" : "are"} deleted.`,
  undoChanged: (count: number) => `${flows(count)} ${count === 1 ? "gets" : "get"} the draft of before.`,
  undoCame: (things: readonly string[]) =>
    `What came along is deleted too, where nothing needs it and nobody changed it since: ${new Intl.ListFormat("en-GB").format(things)}.`,
  undoCameOf: {
    connections: (count: number) => (count === 1 ? "1 connection" : `${count} connections`),
    secrets: (count: number) => (count === 1 ? "1 secret" : `${count} secrets`),
    categories: (count: number) => (count === 1 ? "1 category" : `${count} categories`),
    types: (count: number) => (count === 1 ? "1 flow type" : `${count} flow types`),
  },
  undoRefused: "The import was not undone",
  undone: "The import was undone.",
  another: "Plan other files",

  history: "Imports",
  historyLead:
    "Plans that were applied, newest first. Each can be taken back as one, while nobody went on with its flows.",
  historyEmpty: "No plan was applied yet",
  historyEmptyText: "What was imported here stands in this list.",
  historyWhen: "When",
  historyBy: "By",
  historyFlows: "Flows",
  historyState: "State",
  historyActions: "Actions",
  historyUndone: (by: string) => `Undone by ${by}`,
  historyApplied: "Applied",
  more: (count: number) => `and ${count} more`,
  sides: { here: "Here", inFile: "In the file", before: "Here now", after: "After the import" },
} as const
