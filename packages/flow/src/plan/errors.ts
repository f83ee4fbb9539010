/** What planning several files reports, by code, beside the codes of a single import. */
export const planErrors = {
  "plan.same-id": {
    summary: "Two files hold flows of the same id",
    help: "Keep the id in one of the files.",
  },
  "plan.no-such-flow": {
    summary: "The files do not hold a flow that was chosen",
    help: "Choose among the flows of the files.",
  },
  "plan.conflict": {
    summary: "The id of a flow is here with other content, and that shall stop the plan",
    help: "Choose to make a new version, a copy, or to merge.",
  },
  "plan.no-base": {
    summary: "A flow can't be merged, because it never came in from elsewhere",
    help: "Choose a new version or a copy.",
  },
  "plan.merge-conflict": {
    summary: "The same thing was changed here and in the file",
    help: "Choose which side counts.",
  },
  "plan.same-connection": {
    summary: "The files hold two connections of one key that differ",
    help: "Keep one of them, or give one another key.",
  },
  "plan.connection-of-other-kind": {
    summary: "A connection of the files has the key of one of another kind",
    help: "Give one of the two another key.",
  },
  "plan.same-category": {
    summary: "The files define a category or type several times, and not the same each time",
    help: "Keep one of the definitions.",
  },
  "plan.category-kept": {
    summary: "A category or type is here already and looks otherwise in the files",
    help: "Change what is here where the other is wanted.",
  },
  "plan.category-left-out": {
    summary: "The files define a category or type that can't be defined",
    help: "Give it a name that no built-in category or type has.",
  },
  "plan.unknown-answer": {
    summary: "A name is bound to something that is not here",
    help: "Bind the name to something that is here, or add what is missing.",
  },
  "plan.secret-kept": {
    summary: "A secret came sealed that is here already, and keeps its value",
    help: "Change the secret here where the new value is wanted.",
  },
  "bindings.not-bindings": {
    summary: "The file is something else than a file of bindings",
    help: "Choose a file that ends in .bindings.json, or export the bindings again.",
  },
} as const
