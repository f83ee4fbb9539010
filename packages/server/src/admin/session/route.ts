import type { FastifyInstance, FastifyReply } from "fastify"
import type { Config } from "../../config.ts"
import { consoleCookie } from "../../http/authenticate.ts"
import { personCaller } from "../../http/caller.ts"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { sameText } from "../../http/same-text.ts"
import { hashToken } from "../../ports/hash-token.ts"
import type { PersonRecord } from "../../store/access-store.ts"
import type { Services } from "../services.ts"
import { getSession, signIn, signOut } from "./contract.ts"
import { sessionOf } from "./session-of.ts"

/** How long a person stays signed in to the console, in milliseconds. */
const sessionTime = 12 * 60 * 60 * 1000

/** Signing in to the console and out of it. */
export const sessionRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, config, clock, random } = services

  mount(app, getSession, async ({ caller, request }) => {
    const cookie = request.cookies[consoleCookie(config)]
    const session = cookie && caller.kind === "person" ? await store.console.session(hashToken(cookie)) : undefined
    return sessionOf(services, { caller, csrfToken: session?.csrfToken ?? "" })
  })

  mount(app, signIn, async ({ body, reply }) => {
    const person = await ("code" in body
      ? store.console.redeemSignInCode(hashToken(body.code))
      : ownerByToken(body.token, services))
    if (!person) {
      return refuse(
        "session.wrong-credentials",
        "code" in body
          ? "This sign-in link was used already or is too old. Ask an owner for a new one, or sign in with the administration token."
          : "This is not the administration token of this server.",
      )
    }
    const token = random.token()
    const csrfToken = random.token()
    await store.console.addSession({
      hash: hashToken(token),
      person: person.id,
      csrfToken,
      expiresAt: clock.now() + sessionTime,
    })
    setCookie(reply, token, config)
    const caller = personCaller(person, await store.access.memberships(person.id))
    return sessionOf(services, { caller, csrfToken })
  })

  mount(app, signOut, async ({ request, reply }) => {
    const cookie = request.cookies[consoleCookie(config)]
    if (cookie) await store.console.endSession(hashToken(cookie))
    void reply.clearCookie(consoleCookie(config), { path: "/" })
    return undefined
  })
}

const ownerByToken = async (token: string, { config, store }: Services): Promise<PersonRecord | undefined> =>
  config.adminToken !== undefined && sameText(token, config.adminToken) ? store.console.ensureOwner(owner) : undefined

/** The person that the first start makes. */
export const owner = { id: "owner", name: "Owner" } as const

const setCookie = (reply: FastifyReply, token: string, config: Config): void => {
  void reply.setCookie(consoleCookie(config), token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: config.secureCookies,
    maxAge: sessionTime / 1000,
  })
}
