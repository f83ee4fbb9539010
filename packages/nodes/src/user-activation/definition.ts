import { defineNode, value } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"
import { savedUser, savedUserVariable } from "../settings/saved-user.ts"

export const userActivation = defineNode({
  type: "users.activate",
  version: 1,
  group: "Users",
  label: "User Activation",
  summary: "Makes a pending user active with the token of a link that was sent by mail.",
  side: "backend",
  settings: z.strictObject({
    token: value({ title: "Enroll ID", description: "The token of the link.", needed: true }).default(
      "{{flow.query.enrollId}}",
    ),
    save: savedUser(),
  }),
  defaults: { token: "{{flow.query.enrollId}}" },
  outputs: () => [
    outputs.success,
    outputs.userNotFound,
    { id: "userAlreadyActive", label: "User Already Active", kind: "business" },
    outputs.failure,
  ],
  variables: ({ save }) => savedUserVariable(save),
  capabilities: () => [{ kind: "user.update", detail: "status" }],
})
