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
  "cli.unwritable-file": {
    exit: exitCode.failed,
    summary: "A file or folder can't be written",
    help: "Choose another place with -o, or let this user write there.",
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
