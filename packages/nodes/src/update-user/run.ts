import { boundUser } from "../running/bound-user.ts"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { leaveWith } from "../running/leave-with.ts"
import { mappedAttributes } from "../running/mapped-attributes.ts"
import { savedValue } from "../running/saved-value.ts"
import { textOf } from "../running/text-of.ts"
import { updateUser } from "./definition.ts"

export const runUpdateUser = defineRunner(updateUser, {
  enter: async (context) => {
    const { settings, ports, value, key } = context
    const bound = await boundUser(context, settings.user)
    if (bound.kind === "unusable") return leaveByFailure(context, bound)
    if (bound.kind === "not-found") return leaveWith(context, "userNotFound", { say: (words) => words.userNotFound })
    const mapped = mappedAttributes(context, settings.attributes)
    if (!mapped.ok) return leaveByFailure(context, mapped)
    const username = textOf(value(settings.username))
    if (username === undefined) return leaveByFailure(context, { detail: "The new user name is not a text." })
    const result = await ports.users.update({
      key,
      id: bound.user.id,
      operation: settings.operation,
      attributes: mapped.attributes,
      ...(username === "" ? {} : { username }),
    })
    switch (result.kind) {
      case "updated":
        return { kind: "exit", output: "success", user: result.user, set: savedValue(settings.save, result.user) }
      case "not-found":
        return leaveWith(context, "userNotFound", { say: (words) => words.userNotFound })
      case "username-taken":
        return leaveWith(context, "usernameTaken", { say: (words) => words.usernameTaken })
      case "attribute-taken":
        return leaveWith(context, "attributeTaken", { say: (words) => words.attributeTaken(result.attribute) })
    }
  },
})
