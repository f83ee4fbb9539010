import { exitCode } from "./exit-code.ts"

/** What the command line itself reports, by code. What a server reports has a code of the server. */
export const cliErrors = {
  "cli.wrong-usage": {
    exit: exitCode.wrongUsage,
    summary: "The command was called in a way that it does not have",
    help: "Look at what “gatewright COMMAND --help” tells.",
  },
  "cli.unreadable-file": {
    exit: exitCode.failed,
    summary: "A file or folder can't be read",
    help: "Correct the name, or let this user read it.",
  },
  "cli.no-files": {
    exit: exitCode.failed,
    summary: "A folder holds no flow files",
    help: "Name a folder with files that end in .flow.json, or name the file itself.",
  },
  "cli.foreign-file": {
    exit: exitCode.refused,
    summary: "A file of another product can't be migrated",
    help: "Import it, and export the flow.",
  },
  "cli.same-flow": {
    exit: exitCode.refused,
    summary: "Two files of one side hold the same flow",
    help: "Keep one of them, or compare them with each other.",
  },
  "cli.unwritable-file": {
    exit: exitCode.failed,
    summary: "A file or folder can't be written",
    help: "Choose another place with -o, or let this user write there.",
  },
  "cli.open-profiles": {
    exit: exitCode.failed,
    summary: "Other people of the machine can read the profiles",
    help: "They hold tokens: let only their owner read the file (chmod 600).",
  },
  "cli.broken-profiles": {
    exit: exitCode.failed,
    summary: "The file of the profiles is none",
    help: "Correct it, or delete it and set the profiles again.",
  },
  "cli.broken-plan": {
    exit: exitCode.failed,
    summary: "A file is not a plan",
    help: "Make one with “gatewright plan DIR -o plan.json”.",
  },
  "cli.not-started": {
    exit: exitCode.failed,
    summary: "The server did not start",
    help: "The sentences after it say why; correct that and start again.",
  },
  "cli.no-answer": {
    exit: exitCode.failed,
    summary: "The server does not answer",
    help: "Start it, or correct --url or GATEWRIGHT_URL.",
  },
  "cli.unknown-answer": {
    exit: exitCode.failed,
    summary: "What answered is not a Gatewright server, or one of another version",
    help: "Correct --url or GATEWRIGHT_URL, or use the command line of that server's version.",
  },
} as const

export type CliErrorCode = keyof typeof cliErrors
