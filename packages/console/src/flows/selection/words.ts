const flows = (count: number) => (count === 1 ? "1 flow" : `${count.toLocaleString("en")} flows`)

export const words = {
  selection: "Selected flows",
  selected: (count: number) => `${flows(count)} selected`,
  clear: "Clear selection",
  download: "Download bundle",
  tag: "Tag",
  activate: "Activate",
  deactivate: "Deactivate",
  delete: "Delete",

  tagTitle: "Add tags",
  tagText: (count: number) => `The tags are added to ${flows(count)}; tags that are there stay.`,
  tags: "Tags",
  tagsHint: "Press Enter after each tag",
  addTags: "Add tags",

  deleteTitle: "Delete flows",
  deleteText: (count: number) =>
    `${flows(count)} ${count === 1 ? "is" : "are"} taken off the list, and their addresses stop working. Defaults, and flows that others call, stay.`,
  working: (done: number, all: number) => `${done} of ${all}`,

  done: {
    tag: (count: number) => `${flows(count)} tagged.`,
    activate: (count: number) => `${flows(count)} activated.`,
    deactivate: (count: number) => `${flows(count)} deactivated.`,
    delete: (count: number) => `${flows(count)} deleted.`,
  },
  refusedTitle: {
    tag: "Not every flow was tagged",
    activate: "Not every flow was activated",
    deactivate: "Not every flow was deactivated",
    delete: "Not every flow was deleted",
  },
  refused: (count: number) => `${flows(count)} ${count === 1 ? "was" : "were"} refused:`,
} as const
