import { boundUser } from "../running/bound-user.ts"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { leaveWith } from "../running/leave-with.ts"
import { savedValue } from "../running/saved-value.ts"
import { getUserAttributes } from "./definition.ts"

export const runGetUserAttributes = defineRunner(getUserAttributes, {
  enter: async (context) => {
    const bound = await boundUser(context, context.settings.user)
    if (bound.kind === "unusable") return leaveByFailure(context, bound)
    if (bound.kind === "not-found") return leaveWith(context, "userNotFound", { say: (words) => words.userNotFound })
    const { user } = bound
    const set = savedValue(context.settings.save, user)
    return user.status === "pending"
      ? { ...leaveWith(context, "userPending", { say: (words) => words.userPending, user }), set }
      : { kind: "exit", output: "success", user, set }
  },
})
