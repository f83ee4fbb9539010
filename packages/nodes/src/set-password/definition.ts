import { choice, defineNode, value } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"
import { userBinding } from "../settings/user-binding.ts"

export const setPassword = defineNode({
  type: "users.setPassword",
  version: 1,
  group: "Users",
  label: "Set Password",
  summary: "Gives a user a new password.",
  side: "backend",
  settings: z.strictObject({
    whose: choice(["user", "token"], {
      title: "Whose password",
      description: "A user who is known already, or the one whom a link for a new password belongs to.",
      labels: { user: "That of a user", token: "That of the owner of a reset token" },
    }).default("user"),
    user: userBinding().meta({ "x-when": { setting: "whose", is: ["user"] } }),
    token: value({
      title: "Reset token",
      description: "The token of the link that Send Email sent. It works once.",
      when: { setting: "whose", is: ["token"] },
    }).default("{{flow.query.resetId}}"),
    password: value({
      title: "New password",
      description: "The password that was typed, from a field of a form.",
      needed: true,
    }).default("{{form.password}}"),
    endSessions: z
      .boolean()
      .meta({
        title: "End other sessions",
        description:
          "Whoever signed in as this user with the old password signs in again. The session of this run stays.",
      })
      .default(true),
  }),
  defaults: { whose: "user", user: { by: "current" }, password: "{{form.password}}" },
  outputs: () => [outputs.success, outputs.userNotFound, outputs.failure],
  capabilities: ({ endSessions }) => [
    { kind: "user.update", detail: "password" },
    ...(endSessions ? [{ kind: "session", detail: "sign-out" } as const] : []),
  ],
})
