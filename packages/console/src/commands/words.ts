export const words = {
  commands: "All commands",
  search: "Search commands",
  noCommand: "No command is called that.",
  keys: "Keyboard shortcuts",
  keysText: "They work on the canvas and in the outline. In text fields, keys keep their own meaning.",
  goTo: "Go to a node",

  connectTitle: (name: string) => `Connect “${name}” to…`,
  connectOutput: "Output",
  connectOpen: (label: string) => `${label}, leads nowhere`,
  connectLinked: (label: string, target: string) => `${label}, leads to “${target}”`,
  connectSearch: "Search nodes of this flow",
  connectNone: "No node of this flow is called that.",
  connectNodes: "Nodes of this flow",
  connectNoOutputs: "Nothing leads on from this node: it has no outputs.",

  putTitle: (name: string) => `Put “${name}” on a link`,
  putSearch: "Search links",
  putNone: "No link is called that.",
  putLinks: "Links of this flow",
  link: (from: string, to: string) => `${from} → ${to}`,

  rename: "Rename the node",
  name: "Name",
  apply: "Rename",
  cancel: "Cancel",
} as const
