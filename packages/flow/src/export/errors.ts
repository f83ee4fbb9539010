/** What an export reports, by code. */
export const exportErrors = {
  "export.suspected-secret": {
    summary: "A setting looks like a secret",
    help: "Keep it as a named secret and refer to that, or allow it if it is none.",
  },
  "export.no-such-flow": {
    summary: "A flow that was chosen is not there",
    help: "Choose among the flows that are there.",
  },
  "export.missing-flow": {
    summary: "A flow that is called is not there",
    help: "See that it is there, or bound to another one, where the bundle is imported.",
  },
} as const
