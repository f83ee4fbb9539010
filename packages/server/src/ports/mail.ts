import type { Mail } from "@gatewright/engine"
import { hashToken } from "./hash-token.ts"
import type { World } from "./world-ports.ts"

/**
 * Mails of one tenant: through the SMTP connection `mail` where one is configured, else into the outbox.
 *
 * Into the outbox each goes once. A mail server knows no transactions: a server that dies between sending a mail and
 * remembering it sends it once more, with the same Message-ID.
 */
export const storeMail = ({ store, mailer }: Pick<World, "store" | "mailer">, tenant: string): Mail => ({
  send: async ({ key: visit, connection, to, subject, text, html, language }) => {
    const key = `mail:${visit}`
    if (!isOneAddress(to)) return { kind: "failed", message: "The recipient is not one e-mail address." }
    if (mailer === undefined || connection !== "mail") {
      await store.outbox.insert({ tenant, key, id: hashToken(key), to, subject, text, html: html ?? null, language })
      return { kind: "sent" }
    }
    if ((await store.effects.get({ tenant, key })) !== undefined) return { kind: "sent" }
    const messageId = hashToken(JSON.stringify([tenant, key]))
    const result = await mailer.send({ to, subject, text, html, language, messageId })
    if (result.kind === "sent") await store.effects.remember({ tenant, key, result: "sent" })
    return result
  },
})

/**
 * One address and nothing around it. What people type into a form gets here: a comma would make it several recipients, a
 * line break another header (RFC 5322 sections 3.4 and 2.2).
 */
const isOneAddress = (text: string): boolean =>
  text.length <= 320 && /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u.test(text)
