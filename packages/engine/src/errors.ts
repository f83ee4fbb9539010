/** Every reason for which the engine fails a run closed. The detail of one goes to log and trace, never to a page. */
export const engineErrors = {
  "engine.no-start": {
    summary: "The flow has no Start node, or has several",
    help: "Give the flow exactly one Start node.",
  },
  "engine.unknown-node": {
    summary: "The run came to a node that can't be executed here",
    help: "Replace the node by one of this server, or upgrade the server.",
  },
  "engine.wrong-category": {
    summary: "The run came to a node that is not available in this category",
    help: "Remove the node, or move the flow to a category that has it.",
  },
  "engine.invalid-settings": {
    summary: "The settings of the node don't fit its type",
    help: "Open the node in the designer and correct the settings that are marked.",
  },
  "engine.duplicate-node": {
    summary: "Two nodes of the flow have the same id",
    help: "Give one of them another id.",
  },
  "engine.node-failed": {
    summary: "The node failed",
    help: "Read the detail in the log or in the trace of the run.",
  },
  "engine.unknown-output": {
    summary: "The node left by an output that it does not have",
    help: "Add the output to the node, and link it.",
  },
  "engine.unlinked-output": {
    summary: "The output that the run left by leads nowhere",
    help: "Link the output to a node.",
  },
  "engine.several-links": {
    summary: "The output that the run left by leads to several nodes",
    help: "Keep one of the links. A run is at one node at a time.",
  },
  "engine.unknown-label": {
    summary: "The run was to go to a label that is not in the flow",
    help: "Add a Label of that name, or name another one on the Go To.",
  },
  "engine.several-labels": {
    summary: "The run was to go to a label whose name several Labels have",
    help: "Give each Label a name of its own.",
  },
  "engine.reserved-variable": {
    summary: "The node tried to write a variable of the system",
    help: "Choose another name than flow, user, session, client, request or mail.",
  },
  "engine.hop-limit": {
    summary: "The run went on and on without showing a screen",
    help: "Look for a loop without a screen, and give it a way out.",
  },
  "engine.too-deep": {
    summary: "Library flows call each other too deep",
    help: "Look for a library flow that calls itself, and give it a way out.",
  },
  "engine.library-missing": {
    summary: "The library flow that is called is not there",
    help: "Activate the library flow, or bind the node to another one.",
  },
  "engine.misplaced-end": {
    summary: "A flow ended in a way that is not its own",
    help: "End a library flow with a Nested node, and any other flow with End Success or End Failure.",
  },
  "engine.unknown-action": {
    summary: "The answer named a button that the screen does not have",
    help: "Nothing needs to be done: the page was changed by hand, or by a program.",
  },
  "engine.expired": {
    summary: "The run took longer than its Start allows",
    help: "Raise the time to live on the Start node if people need longer.",
  },
} as const

export type EngineErrorCode = keyof typeof engineErrors
