import { Secret } from "@gatewright/flow"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { leaveWith } from "../running/leave-with.ts"
import { mappedAttributes } from "../running/mapped-attributes.ts"
import { savedValue } from "../running/saved-value.ts"
import { secretOf } from "../running/secret-of.ts"
import { textOf } from "../running/text-of.ts"
import { createUser } from "./definition.ts"

export const runCreateUser = defineRunner(createUser, {
  enter: async (context) => {
    const { settings, ports, value, key } = context
    const username = textOf(value(settings.username))
    if (!username) return leaveByFailure(context, { detail: "The user name is empty, or not a text." })
    const mapped = mappedAttributes(context, settings.attributes)
    if (!mapped.ok) return leaveByFailure(context, mapped)
    const password = secretOf(value(settings.password))
    const result = await ports.users.create({
      key,
      username,
      attributes: mapped.attributes,
      status: settings.autoActivate ? "active" : "pending",
      ...(password === undefined ? {} : { password }),
    })
    switch (result.kind) {
      case "created": {
        const { user, enrollId } = result
        const extra = enrollId === undefined ? {} : { enrollId: new Secret(enrollId) }
        return { kind: "exit", output: "success", user, set: savedValue(settings.save, user, extra) }
      }
      case "username-taken":
        return leaveWith(context, "usernameTaken", { say: (words) => words.usernameTaken })
      case "attribute-taken":
        return leaveWith(context, "attributeTaken", { say: (words) => words.attributeTaken(result.attribute) })
    }
  },
})
