import type { NodeContext } from "@gatewright/engine"
import type { ValueObject } from "@gatewright/flow"
import type { z } from "zod"
import { address } from "../running/address.ts"
import { boundUser } from "../running/bound-user.ts"
import type { sendEmail } from "./definition.ts"

export type MailVariable =
  | { readonly ok: true; readonly mail: ValueObject }
  | { readonly ok: false; readonly detail: string }

/** Makes `mail.token` and `mail.link` for the texts of one mail. The token is in no variable of the run and in no trace. */
export const mailVariable = async (
  context: NodeContext<z.output<typeof sendEmail.settings>>,
): Promise<MailVariable> => {
  const { settings, ports, key } = context
  if (settings.token === "none") return withLink(context, {})
  const bound = await boundUser(context, settings.user)
  if (bound.kind !== "found") {
    return { ok: false, detail: bound.kind === "unusable" ? bound.detail : "The user who gets the token is not there." }
  }
  const token = await ports.users.issueToken({
    key: `${key}:token`,
    id: bound.user.id,
    purpose: settings.token,
    ttl: settings.tokenTtl * 60,
  })
  return withLink(context, { token })
}

const withLink = (context: NodeContext<z.output<typeof sendEmail.settings>>, mail: ValueObject): MailVariable => {
  const link = address(context, context.settings.link, { mail })
  if (link === undefined) return { ok: false, detail: "The path of the link holds . or .. as a segment." }
  return { ok: true, mail: { ...mail, link } }
}
