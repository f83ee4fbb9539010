/** What planning an import reports, by code. */
export const importPlanErrors = {
  "import.mismatch": {
    summary: "The file holds a flow of another category or type",
    help: "Add the file where it belongs, or choose another file.",
  },
  "import.unknown-type": {
    summary: "The file holds a flow of a category or type that is not here",
    help: "Create the type, choose another one, or correct category and type in the file.",
  },
  "import.type-needed": {
    summary: "The file does not say its type, and none was chosen",
    help: "Choose a flow type of the category.",
  },
  "import.no-such-flow": {
    summary: "The file does not hold the flow that was chosen",
    help: "Choose one of the flows that it holds.",
  },
  "import.id-of-other-type": {
    summary: "The id of the file belongs to a flow of another category or type",
    help: "Add the file with a new id.",
  },
  "import.id-deleted": {
    summary: "The id of the file belongs to a deleted flow",
    help: "Restore that flow, or add the file with a new id.",
  },
  "import.name-taken": {
    summary: "A flow of this name is there already",
    help: "Choose another name, so that people can tell the two apart.",
  },
} as const
