import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"

/** A mail as an SMTP server got it. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** Header fields and body, as they came. */
  readonly text: string
}

/** A real SMTP server on 127.0.0.1 that keeps what it gets, and answers as `answer` says. */
export const startSmtp = async ({
  answer = () => undefined,
}: { readonly answer?: () => Error | undefined } = {}): Promise<{
  readonly url: string
  readonly mails: readonly ReceivedMail[]
  readonly stop: () => Promise<void>
}> => {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "ada" && password === "hunter2" ? done(null, { user: username }) : done(new Error("Wrong password")),
    onData: (stream, { envelope }, done) => {
      let text = ""
      stream.setEncoding("utf8").on("data", (part: string) => void (text += part))
      stream.on("end", () => {
        const refusal = answer()
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address
        if (!refusal) mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text })
        done(refusal)
      })
    },
  })
  const listening = server.listen(0, "127.0.0.1")
  await once(listening, "listening")
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://ada:hunter2@127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}
