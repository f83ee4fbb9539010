export const words = {
  add: "Add node",
  addAfter: (name: string) => `Add node after “${name}”`,
  addOnLink: "Add node on the link",
  search: "Search nodes",
  close: "Close the list of nodes",
  recent: "Recent",
  foundNodes: "Found",
  elsewhere: "Not in this flow",
  notHere: (category: string) => `Does not run in flows of the category ${category}.`,
  oneStart: "The flow has its beginning already.",
  none: "No node has that in its name, its type or its summary.",
} as const
