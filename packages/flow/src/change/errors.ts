/** Why an edit of a flow can't be made, by code. */
export const changeErrors = {
  "change.not-there": {
    summary: "What the edit is about is not in the flow any more",
    help: "Somebody else has removed it, or undone its adding. Look at the flow as it is now, and make the edit again.",
  },
  "change.already-there": {
    summary: "What the edit adds is in the flow already",
    help: "Change what is there, or give the new one another id.",
  },
  "change.not-valid": {
    summary: "The edit would make something that no flow can hold",
    help: "Correct the value that the message names.",
  },
} as const
