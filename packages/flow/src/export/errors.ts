/** What an export reports, by code. */
export const exportErrors = {
  "export.suspected-secret": {
    summary: "A setting looks like a secret",
    help: "Keep it as a named secret and refer to that, or allow it if it is none.",
  },
} as const
