import { createTransport } from "nodemailer"

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
  readonly close: () => void
}

/** Sends through an SMTP server: `smtp://user:password@host:port`, or `smtps://`. `from` as in a mail header. */
export const smtpMailer = ({ url, from }: { readonly url: string; readonly from: string }): Mailer => {
  const transport = createTransport({
    pool: true,
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Texts of flows are texts: a path or an address in one is never opened.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
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
        const reason = error instanceof Error ? error.message : String(error)
        return { kind: "failed", message: `The mail server did not take the mail: ${reason}` }
      }
    },
    close: () => transport.close(),
  }
}
