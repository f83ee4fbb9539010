/** What the checks of a flow report, by code: one a rule, in the order of the rules. */
export const checkErrors = {
  "check.no-start": {
    summary: "The flow has no Start",
    help: "Add a Start node and link it to the node that comes first.",
  },
  "check.several-starts": {
    summary: "The flow has several Starts",
    help: "Keep one Start node and remove the others.",
  },
  "check.duplicate-id": {
    summary: "Several nodes have one id",
    help: "Keep one of the nodes, and add the others anew so that they get ids of their own.",
  },
  "check.unknown-node": {
    summary: "A node is of a type that nothing here can run",
    help: "Replace the node by nodes of this server. Nothing of it is lost until then.",
  },
  "check.newer-node-version": {
    summary: "A node was made by a newer version of its type",
    help: "Upgrade this server, or replace the node.",
  },
  "check.node-not-available": {
    summary: "A node does not run in flows of this category",
    help: "Remove the node, or add the flow to a category that has it.",
  },
  "check.missing-setting": {
    summary: "A setting is empty",
    help: "Open the node and fill the setting in.",
  },
  "check.invalid-setting": {
    summary: "A setting does not fit its node",
    help: "Open the node and correct the setting that is marked.",
  },
  "check.bad-expression": {
    summary: "A template, a value or a condition can't be read",
    help: "Correct the expression at the character that the message names.",
  },
  "check.secret-in-text": {
    summary: "A secret is printed, compared or changed",
    help: "Hand the secret on whole: as the only expression of a value.",
  },
  "check.dangling-link": {
    summary: "A link leads to or from a node that is not in the flow",
    help: "Link the output to another node, or remove the link.",
  },
  "check.unknown-output": {
    summary: "A link leaves by an output that its node does not have",
    help: "Link one of the outputs that the node has, or remove the link.",
  },
  "check.several-links": {
    summary: "An output leads to several nodes",
    help: "Keep one of the links. A run is at one node at a time.",
  },
  "check.duplicate-link": {
    summary: "A link is there twice",
    help: "Remove one of the two.",
  },
  "check.unknown-label": {
    summary: "A Go To names a label that is not in the flow",
    help: "Add a Label of that name, or name another one.",
  },
  "check.duplicate-label": {
    summary: "Several Labels have one name",
    help: "Give each Label a name of its own.",
  },
  "check.unreachable-node": {
    summary: "No way leads from Start to a node",
    help: "Link an output to the node, or remove it.",
  },
  "check.dead-end": {
    summary: "A run that comes to a node can't leave it",
    help: "Link the outputs of the node, or end the flow with an end node.",
  },
  "check.unlinked-output": {
    summary: "An output leads nowhere",
    help: "Link the output to a node.",
  },
  "check.loop-without-screen": {
    summary: "A run can go round without showing a page",
    help: "Put a page into the loop, or make sure that it ends.",
  },
  "check.unknown-variable": {
    summary: "A variable is read that nothing in the flow sets",
    help: "Correct the name, or add a node that sets the variable.",
  },
  "check.server-only-variable": {
    summary: "A page shows a variable that stays on the server",
    help: "Mark the variable as available to the front end, or take it off the page.",
  },
  "check.missing-text": {
    summary: "A text has no words in a language",
    help: "Add the words under Languages.",
  },
  "check.layout-without-node": {
    summary: "The layout speaks of nodes that are not in the flow",
    help: "Nothing needs to be done: the flow runs as if it did not.",
  },
} as const
