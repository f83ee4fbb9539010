import type { CommandOption } from "../command.ts"

/** How files are taken, for every command that plans. */
export const planOptions = {
  "on-conflict": {
    value: "WHAT",
    choices: ["new-version", "merge", "copy", "fail"],
    help: "when an id is there with other content (else new-version)",
  },
  "new-ids": { help: "give all flows new ids" },
  flow: { value: "ID,...", help: "only these flows, and the library flows that they reach" },
  types: {
    value: "FROM=TO,...",
    help: "what becomes of flow types that are not there: CATEGORY/TYPE=create, or another CATEGORY/TYPE",
  },
  bindings: { value: "FILE", help: "what names in the flows stand for in that environment" },
} as const satisfies Readonly<Record<string, CommandOption>>
