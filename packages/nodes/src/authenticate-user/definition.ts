import { defineNode, value, type DefinedOutput } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"
import { savedUser, savedUserVariable } from "../settings/saved-user.ts"
import { userBinding } from "../settings/user-binding.ts"

const passwordExpired: DefinedOutput = { id: "passwordExpired", label: "Password Expired", kind: "business" }

export const authenticateUser = defineNode({
  type: "users.authenticate",
  version: 1,
  group: "Users",
  label: "Authenticate User",
  summary: "Finds a user and checks the password.",
  side: "backend",
  settings: z.strictObject({
    user: userBinding({ way: "username", from: "{{form.username}}" }),
    password: value({ title: "Password", description: "The password that was typed, from a field of a form." }).default(
      "{{form.password}}",
    ),
    maxAge: z
      .int()
      .min(1)
      .max(3650)
      .meta({ title: "Password expires after (days)", description: "Empty: the age of the password is not looked at." })
      .optional(),
    save: savedUser(),
  }),
  defaults: { user: { by: "username", value: "{{form.username}}", ignoreCase: true }, password: "{{form.password}}" },
  outputs: ({ maxAge }) => [
    outputs.success,
    { id: "wrongPassword", label: "Wrong Password", kind: "business" },
    outputs.userNotFound,
    outputs.userPending,
    { id: "userLocked", label: "User Locked", kind: "business" },
    ...(maxAge === undefined ? [] : [passwordExpired]),
    outputs.failure,
  ],
  variables: ({ save }) => savedUserVariable(save),
  capabilities: () => [{ kind: "user.authenticate" }],
})
