export const words = {
  add: "Add node",
  addAfter: (name: string) => `Add node after “${name}”`,
  search: "Search nodes",
  close: "Close the list of nodes",
  recent: "Recent",
  foundNodes: "Found",
  elsewhere: "Not in this flow",
  notHere: (category: string) => `Does not run in flows of the category ${category}.`,
  none: "No node has that in its name, its type or its summary.",
  hint: "Click or drag a node. Enter adds the marked one.",
} as const
