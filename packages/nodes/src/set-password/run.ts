import type { NodeContext } from "@gatewright/engine"
import type { z } from "zod"
import { boundUser, type BoundUser } from "../running/bound-user.ts"
import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { leaveWith } from "../running/leave-with.ts"
import { secretOf } from "../running/secret-of.ts"
import { setPassword } from "./definition.ts"

export const runSetPassword = defineRunner(setPassword, {
  enter: async (context) => {
    const { settings, ports, run, value, key } = context
    const notFound = leaveWith(context, "userNotFound", {
      say: (words) => (settings.whose === "token" ? words.linkUsed : words.userNotFound),
    })
    const password = secretOf(value(settings.password))
    // Before the token is used up: it still works when the flow is mended.
    if (password === undefined) return leaveByFailure(context, { detail: "The new password is empty." })
    const owner = await ownerOf(context)
    if (owner.kind === "unusable") return leaveByFailure(context, owner)
    if (owner.kind === "not-found") return notFound
    const { user } = owner
    const done = await ports.users.setPassword({ key: `${key}:set`, id: user.id, password })
    if (done !== "set") return notFound
    if (settings.endSessions) await ports.sessions.endAll({ userId: user.id, except: run.session?.id })
    return { kind: "exit", output: "success", user }
  },
})

const ownerOf = async (context: NodeContext<z.output<typeof setPassword.settings>>): Promise<BoundUser> => {
  const { settings, ports, value, key } = context
  if (settings.whose === "user") return boundUser(context, settings.user)
  const token = secretOf(value(settings.token))
  if (token === undefined) return { kind: "not-found" }
  const user = await ports.users.redeemToken({ key: `${key}:token`, token: token.reveal(), purpose: "reset" })
  return user === undefined ? { kind: "not-found" } : { kind: "found", user }
}
