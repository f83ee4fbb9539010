import { defineRunner } from "../running/define-runner.ts"
import { leaveByFailure } from "../running/leave-by-failure.ts"
import { wordsIn } from "../words/words-in.ts"
import { sendEmail } from "./definition.ts"
import { escapeHtml } from "./escape-html.ts"
import { mailVariable } from "./mail-variable.ts"

export const runSendEmail = defineRunner(sendEmail, {
  enter: async (context) => {
    const { settings, ports, run, text, key } = context
    const to = text(settings.to).trim()
    if (!isOneAddress(to)) return leaveByFailure(context, { detail: "To is not one e-mail address." })
    const made = await mailVariable(context)
    if (!made.ok) return leaveByFailure(context, made)
    const variables = { mail: made.mail }
    const html = text(settings.html, { variables, escape: escapeHtml })
    const result = await ports.mail.send({
      key: `${key}:mail`,
      connection: settings.connection.$connection,
      to,
      subject: text(settings.subject, { variables }).replaceAll(/\s+/g, " ").trim(),
      text: text(settings.text, { variables }),
      language: run.language,
      ...(html.trim() === "" ? {} : { html }),
    })
    return result.kind === "sent"
      ? { kind: "exit", output: "success" }
      : leaveByFailure(context, { detail: result.message, message: wordsIn(run.language).mailFailed })
  },
})

/** One address and nothing else: what a person typed must not add receivers (RFC 5322, section 3.4). */
const isOneAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/.test(text)
