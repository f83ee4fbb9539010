import type { DefinedOutput } from "@gatewright/flow"

/** Outputs that several nodes share, with the labels that people know. */
export const outputs = {
  next: { id: "next", label: "Next", kind: "next" },
  success: { id: "success", label: "Success", kind: "next" },
  userNotFound: { id: "userNotFound", label: "User Not Found", kind: "business" },
  userPending: { id: "userPending", label: "User Pending", kind: "business" },
  usernameTaken: { id: "usernameTaken", label: "Username Already Taken", kind: "business" },
  attributeTaken: { id: "attributeTaken", label: "Extra Attributes Already Taken", kind: "business" },
  failure: { id: "failure", label: "Failure", kind: "failure" },
} as const satisfies Record<string, DefinedOutput>
