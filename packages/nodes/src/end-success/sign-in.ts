import { NodeFailure, type End, type NodeContext } from "@gatewright/engine"
import type { z } from "zod"
import { boundUser } from "../running/bound-user.ts"
import { mappedAttributes } from "../running/mapped-attributes.ts"
import { wordsIn } from "../words/words-in.ts"
import type { endSuccess } from "./definition.ts"

/**
 * Makes the session of the person who signs in. A user who was locked while the run went on gets none. Who was signed in
 * before and was not looked for anew keeps the session that they have: opening the page again must not prolong it.
 *
 * @returns nothing where there is no new session
 * @throws NodeFailure where the user is not there, or may not sign in
 */
export const signIn = async (
  context: NodeContext<z.output<typeof endSuccess.settings>>,
): Promise<Pick<End, "session">> => {
  const { settings, ports, run, key } = context
  const words = wordsIn(run.language)
  const bound = await boundUser(context, settings.user)
  if (bound.kind === "unusable") throw new NodeFailure(words.failed, bound.detail)
  if (bound.kind === "not-found")
    throw new NodeFailure(words.userNotFound, "The user who would be signed in is not there.")
  const { user } = bound
  if (user.status !== "active") {
    const message = user.status === "locked" ? words.userLocked : words.userPending
    throw new NodeFailure(message, `The user who would be signed in is ${user.status}.`)
  }
  if (run.user === undefined && run.session?.userId === user.id) return {}
  const mapped = mappedAttributes(context, settings.session.attributes)
  if (!mapped.ok) throw new NodeFailure(words.failed, mapped.detail)
  const { ttl, idle } = settings.session
  const { token, session } = await ports.sessions.create({
    key: `${key}:session`,
    userId: user.id,
    attributes: mapped.attributes,
    ttl: ttl * 60,
    idle: idle * 60,
  })
  return { session: { token, expiresAt: session.expiresAt } }
}
