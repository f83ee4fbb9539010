import { Secret } from "@gatewright/flow"
import { bindingOf } from "../running/bound-user.ts"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { leaveWith } from "../running/leave-with.ts"
import { savedValue } from "../running/saved-value.ts"
import { secretOf } from "../running/secret-of.ts"
import { authenticateUser } from "./definition.ts"

const day = 86_400_000

/**
 * A wrong password and an unknown user say the same sentence, and an unknown user takes as long: who asks does not learn
 * which accounts there are. Only somebody who knows the password becomes the user of the run.
 */
export const runAuthenticateUser = defineRunner(authenticateUser, {
  enter: async (context) => {
    const { settings, ports, value } = context
    const binding = bindingOf(context, settings.user)
    if (typeof binding === "string") return leaveByFailure(context, { detail: binding })
    const password = secretOf(value(settings.password)) ?? new Secret("")
    const result = await ports.users.authenticate({ binding, password })
    switch (result.kind) {
      case "authenticated": {
        const { user, passwordChangedAt } = result
        const { maxAge, save } = settings
        const set = savedValue(save, user)
        return maxAge !== undefined && ports.clock.now() - passwordChangedAt > maxAge * day
          ? { ...leaveWith(context, "passwordExpired", { say: (words) => words.passwordExpired, user }), set }
          : { kind: "exit", output: "success", user, set }
      }
      case "wrong-password":
        return leaveWith(context, "wrongPassword", { say: (words) => words.wrongCredentials })
      case "not-found":
        return leaveWith(context, "userNotFound", { say: (words) => words.wrongCredentials })
      case "pending":
        return leaveWith(context, "userPending", { say: (words) => words.userPending })
      case "locked":
        return leaveWith(context, "userLocked", { say: (words) => words.userLocked })
    }
  },
})
