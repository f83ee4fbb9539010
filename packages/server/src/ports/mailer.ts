import { callbackify } from "node:util"
import { createTransport } from "nodemailer"
import type { Connect } from "./checked-connect.ts"
import type { SmtpSettings } from "./connection-settings.ts"

/** A way to send mails for real. */
export interface Mailer {
  readonly send: (mail: {
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly html?: string | undefined
    readonly language: string
    /** The same for a repetition of the same mail. */
    readonly messageId: string
  }) => Promise<{ readonly kind: "sent" } | { readonly kind: "failed"; readonly message: string }>
  /** Signs in and sends nothing. */
  readonly verify: () => Promise<{ readonly kind: "works" } | { readonly kind: "failed"; readonly message: string }>
  readonly close: () => void
}

/** Where mails go: the address of the configuration, or a connection, whose sockets are made by `connect`. */
export type SmtpServer =
  | { readonly url: string; readonly from: string }
  | { readonly settings: SmtpSettings; readonly password: string | undefined; readonly connect: Connect }

/** Sends through an SMTP server: `smtp://user:password@host:port`, or `smtps://`; or one of settings. */
export const smtpMailer = (server: SmtpServer): Mailer => {
  const transport = createTransport({
    pool: true,
    ...("url" in server ? { url: server.url } : optionsOf(server)),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Texts of flows are texts: a path or an address in one is never opened.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = "url" in server ? server.from : server.settings.from
  return {
    send: async ({ to, subject, text, html, language, messageId }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId: `<${messageId}@gatewright>`,
          headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" },
        })
        return { kind: "sent" }
      } catch (error) {
        return { kind: "failed", message: `The mail server did not take the mail: ${reasonIn(error)}` }
      }
    },
    verify: async () => {
      try {
        await transport.verify()
        return { kind: "works" }
      } catch (error) {
        return { kind: "failed", message: `The mail server did not let us in: ${reasonIn(error)}` }
      }
    },
    close: () => transport.close(),
  }
}

const optionsOf = ({ settings, password, connect }: Extract<SmtpServer, { settings: unknown }>) => {
  const { host, port, security, username } = settings
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(username === undefined ? {} : { auth: { user: username, pass: password ?? "" } }),
    // Without a socket from here the library would look the name up by itself, past the address filter.
    getSocket: (_options: unknown, done: (error: Error | null, socket: object) => void) =>
      callbackify(async () => ({ connection: await connect({ host, port }) }))(done),
  }
}

const reasonIn = (error: unknown): string => (error instanceof Error ? error.message : String(error))
