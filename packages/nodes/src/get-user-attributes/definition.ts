import { defineNode } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"
import { savedUser, savedUserVariable } from "../settings/saved-user.ts"
import { userBinding } from "../settings/user-binding.ts"

export const getUserAttributes = defineNode({
  type: "users.getAttributes",
  version: 1,
  group: "Users",
  label: "Get User Attributes",
  summary: "Finds a user and reads the attributes.",
  side: "backend",
  settings: z.strictObject({
    user: userBinding({ way: "username", from: "{{form.username}}" }),
    save: savedUser(),
  }),
  defaults: {
    user: { by: "username", value: "{{form.username}}", ignoreCase: true },
    save: { variable: "profile", attributes: ["email"] },
  },
  outputs: () => [outputs.success, outputs.userNotFound, outputs.userPending, outputs.failure],
  variables: ({ save }) => savedUserVariable(save),
  capabilities: ({ save }) => [
    { kind: "user.read", detail: save.attributes.length === 0 ? "all attributes" : save.attributes.join(", ") },
  ],
})
