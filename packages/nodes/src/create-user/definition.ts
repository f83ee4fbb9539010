import { defineNode, value } from "@gatewright/flow"
import { z } from "zod"
import { attributeMapping } from "../settings/attribute-mapping.ts"
import { outputs } from "../settings/outputs.ts"
import { savedUser, savedUserVariable } from "../settings/saved-user.ts"

export const createUser = defineNode({
  type: "users.create",
  version: 1,
  group: "Users",
  label: "Create User",
  summary: "Creates a user, active at once or pending until the address is confirmed.",
  side: "backend",
  settings: z.strictObject({
    username: value({
      title: "User name",
      description: "What the user signs in with. No other user has it.",
      needed: true,
    }),
    password: value({
      title: "Password",
      description: "Empty: the user has none, and can't sign in with one.",
    }).default(""),
    attributes: attributeMapping(),
    autoActivate: z
      .boolean()
      .meta({ title: "Auto activate", description: "Off: the user is pending until User Activation." })
      .default(false),
    save: savedUser(),
  }),
  defaults: {
    username: "{{form.username}}",
    password: "{{form.password}}",
    attributes: [{ name: "email", value: "{{form.email}}" }],
    autoActivate: false,
  },
  outputs: () => [outputs.success, outputs.usernameTaken, outputs.attributeTaken, outputs.failure],
  variables: ({ save }) =>
    savedUserVariable(save, ["enrollId"]).map((variable) => ({ ...variable, secret: ["enrollId"] })),
  capabilities: () => [{ kind: "user.create" }],
})
