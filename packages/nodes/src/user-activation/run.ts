import { defineRunner } from "../running/define-runner.ts"
import { leaveWith } from "../running/leave-with.ts"
import { savedValue } from "../running/saved-value.ts"
import { secretOf } from "../running/secret-of.ts"
import { userActivation } from "./definition.ts"

export const runUserActivation = defineRunner(userActivation, {
  enter: async (context) => {
    const { settings, ports, value, key } = context
    const token = secretOf(value(settings.token))
    if (token === undefined) return leaveWith(context, "userNotFound", { say: (words) => words.linkUsed })
    const result = await ports.users.activate({ key, token: token.reveal() })
    switch (result.kind) {
      case "activated":
        return { kind: "exit", output: "success", user: result.user, set: savedValue(settings.save, result.user) }
      case "not-found":
        return leaveWith(context, "userNotFound", { say: (words) => words.linkUsed })
      case "already-active":
        return leaveWith(context, "userAlreadyActive", { say: (words) => words.userAlreadyActive })
    }
  },
})
