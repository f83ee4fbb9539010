import type { Mail } from "@gatewright/engine"
import { hashToken } from "./hash-token.ts"
import { thingsOf, type Things } from "./things-of.ts"
import type { World } from "./world-ports.ts"

/**
 * Mails of one tenant: through its SMTP connection of that key; `mail` is the one of the configuration where the tenant has
 * none, and the outbox where the configuration has none either.
 *
 * Into the outbox each goes once. A mail server knows no transactions: a server that dies between sending a mail and
 * remembering it sends it once more, with the same Message-ID.
 */
export const storeMail = (
  world: Pick<World, "store" | "vault" | "config" | "mailer" | "mailers">,
  tenant: string,
  things: Pick<Things, "smtp"> = thingsOf(world, tenant),
): Mail => {
  const { store, mailer, mailers } = world
  const mailerFor = async (connection: string) => {
    const { key, stored } = await things.smtp(connection)
    if (stored) return mailers.of(tenant, stored)
    if (key === configuredMail) return mailer ?? "outbox"
    return { kind: "failed", message: `There is no mail connection ${key}.` } as const
  }
  return {
    send: async ({ key: visit, connection, to, subject, text, html, language }) => {
      const key = `mail:${visit}`
      if (!isOneAddress(to)) return { kind: "failed", message: "The recipient is not one e-mail address." }
      const found = await mailerFor(connection)
      if (found === "outbox") {
        await store.outbox.insert({ tenant, key, id: hashToken(key), to, subject, text, html: html ?? null, language })
        return { kind: "sent" }
      }
      if ("kind" in found) return found
      if ((await store.effects.get({ tenant, key })) !== undefined) return { kind: "sent" }
      const messageId = hashToken(JSON.stringify([tenant, key]))
      const result = await found.send({ to, subject, text, html, language, messageId })
      if (result.kind === "sent") await store.effects.remember({ tenant, key, result: "sent" })
      return result
    },
  }
}

/** The key of the SMTP connection of the configuration, which is the outbox where the configuration has none. */
export const configuredMail = "mail"

/**
 * One address and nothing around it. What people type into a form gets here: a comma would make it several recipients, a
 * line break another header (RFC 5322 sections 3.4 and 2.2).
 */
const isOneAddress = (text: string): boolean =>
  text.length <= 320 && /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u.test(text)
