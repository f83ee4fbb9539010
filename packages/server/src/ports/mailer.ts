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
export const smtpMailer = (_connection: { readonly url: string; readonly from: string }): Mailer => {
  throw new Error("not there yet")
}
