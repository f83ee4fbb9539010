import { choice, defineNode, value } from "@gatewright/flow"
import { z } from "zod"
import { attributeMapping } from "../settings/attribute-mapping.ts"
import { outputs } from "../settings/outputs.ts"
import { savedUser, savedUserVariable } from "../settings/saved-user.ts"
import { userBinding } from "../settings/user-binding.ts"

export const updateUser = defineNode({
  type: "users.update",
  version: 1,
  group: "Users",
  label: "Update User",
  summary: "Adds, replaces or removes attributes of a user.",
  side: "backend",
  settings: z.strictObject({
    user: userBinding(),
    operation: choice(["add", "replace", "remove"], {
      title: "Operation",
      description: "Add keeps what is there and appends to lists.",
      labels: { add: "Add", replace: "Replace", remove: "Remove" },
    }).default("replace"),
    attributes: attributeMapping(),
    username: value({ title: "New user name", description: "Empty: it stays." }).default(""),
    save: savedUser(),
  }),
  defaults: { user: { by: "current" }, operation: "replace", attributes: [{ name: "email", value: "{{form.email}}" }] },
  outputs: () => [
    outputs.success,
    outputs.userNotFound,
    outputs.usernameTaken,
    outputs.attributeTaken,
    outputs.failure,
  ],
  variables: ({ save }) => savedUserVariable(save),
  capabilities: ({ attributes, username }) => [
    {
      kind: "user.update",
      detail: [...attributes.map(({ name }) => name), ...(username === "" ? [] : ["user name"])].join(", "),
    },
  ],
})
