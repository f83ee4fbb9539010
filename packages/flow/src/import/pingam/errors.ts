/** What reading an export of PingAM reports, by code. Everything but an empty file is a warning: nothing is lost. */
export const pingAmErrors = {
  "pingam.no-journey": {
    summary: "The export holds no journey",
    help: "Export at least one journey and load that file.",
  },
  "pingam.unreadable-part": {
    summary: "A part of the export is not what such exports hold",
    help: "Look at the part in the file. It is kept, but nothing here stands for it.",
  },
  "pingam.missing-settings": {
    summary: "The settings of a node are not in the export",
    help: "Export the journey again, or fill the settings in where the node is replaced.",
  },
  "pingam.missing-script": {
    summary: "A script is not in the export",
    help: "Export the journey with its dependencies to have the source of its scripts at hand.",
  },
  "pingam.outcome-aside": {
    summary: "An outcome of a node can't happen here",
    help: "Nothing has to be done, unless the flow should ask for a new password itself.",
  },
  "pingam.link-to-journey": {
    summary: "A page links to another journey",
    help: "Import that journey with its original ID, or change the link on the page.",
  },
  "pingam.calls-main": {
    summary: "A journey is called that did not become a library flow",
    help: "Import that journey once more, into Libraries, and choose it in the nodes that call it.",
  },
  "pingam.more-problems": {
    summary: "The export has more problems than are listed",
    help: "Look at those that are listed first: the others are alike.",
  },
} as const
