/** Why a file is refused, by code, in the order in which a file is looked at. */
export const readErrors = {
  "import.too-large": {
    summary: "The file is larger than files that are read",
    help: "Look at what makes the file so large, and take it out.",
  },
  "import.bad-utf8": {
    summary: "The file is not UTF-8",
    help: "Save the file as UTF-8, or export the flow again.",
  },
  "import.not-json": {
    summary: "The file is not JSON",
    help: "Correct the file at the place that the message names, or export the flow again.",
  },
  "import.too-deep": {
    summary: "Objects and lists lie in each other too deep",
    help: "Look at the place that the message names; the file may be damaged.",
  },
  "import.too-many": {
    summary: "The file holds too many values",
    help: "Look at what makes them so many; the file may be damaged.",
  },
  "import.unsafe-key": {
    summary: "A key could change other objects than its own",
    help: "Remove the key.",
  },
  "import.duplicate-key": {
    summary: "A key stands twice in one object",
    help: "Keep the one that is meant.",
  },
  "import.lossy-number": {
    summary: "A number would lose digits",
    help: "Write the number as a text in quotation marks, or with fewer digits.",
  },
  "import.not-a-flow": {
    summary: "The file is something else than a flow",
    help: "Choose a flow file, or an export of PingAM journeys.",
  },
  "import.empty-bundle": {
    summary: "The bundle holds no flow",
    help: "Choose a file with a flow in it.",
  },
  "import.script-apart": {
    summary: "A text of a setting lies in a file of its own",
    help: "Import the whole folder on the command line, or export the flow as one file.",
  },
  "import.file-missing": {
    summary: "A file that lies beside a flow file is not there",
    help: "Put the file back, or export the flow again.",
  },
  "import.file-outside": {
    summary: "A flow file names a file outside of its folder, or one that is no script",
    help: "Put the file beside the flow file, and write its name as ./name.js.",
  },
  "import.bad-version": {
    summary: "The file does not say its format version",
    help: "Write the format version that the file was made for, or export the flow again.",
  },
  "import.too-new": {
    summary: "The file is of a newer format than this server reads",
    help: "Upgrade this server.",
  },
  "import.migration-failed": {
    summary: "An older file could not be brought to the present format",
    help: "Export the flow again.",
  },
  "import.invalid": {
    summary: "A part of the document is not as it must be",
    help: "Correct the file at the place that the message names.",
  },
  "import.more-problems": {
    summary: "The file has more problems than are listed",
    help: "Mend those that are listed, then read the file again.",
  },
} as const
