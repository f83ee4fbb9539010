/** Why something that a person wanted to do with a flow is not done, by code. */
export const editErrors = {
  "edit.not-here": {
    summary: "Nodes of that type can't be added to the flow",
    help: "Choose a node of the palette: it shows those that run in flows of this category.",
  },
  "edit.no-input": {
    summary: "No link can lead to the node",
    help: "Link to another node. A run begins at Start, so nothing leads there.",
  },
  "edit.no-output": {
    summary: "The node has no output of that name",
    help: "Link one of the outputs that the node shows.",
  },
  "edit.nothing-selected": {
    summary: "Too little is selected for that",
    help: "Select as many things as the message says, and try again.",
  },
  "edit.nothing-to-paste": {
    summary: "What was copied holds nothing that could be pasted",
    help: "Copy nodes in a flow, or the text of a flow file, and paste again.",
  },
  "edit.no-single-entry": {
    summary: "The group is not entered at one node",
    help: "Expand the group and link one of its nodes.",
  },
  "edit.not-one-library": {
    summary: "The selection can't become a library flow",
    help: "Select nodes that a run enters at one of them alone.",
  },
} as const
