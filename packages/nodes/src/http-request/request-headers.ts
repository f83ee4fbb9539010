import type { NodeContext } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import { isHeaderValue } from "../running/is-header-value.ts"
import type { HttpRequestSettings } from "./definition.ts"

/** The headers of a request by name in lower case, or a sentence on why they can't be sent. */
export const requestHeaders = async (
  { settings, ports, text }: NodeContext<HttpRequestSettings>,
  contentType: string | undefined,
): Promise<Readonly<Record<string, string | Secret>> | string> => {
  const headers = new Map<string, string | Secret>()
  if (contentType !== undefined) headers.set("content-type", contentType)
  for (const { name, value, secret: reference } of settings.headers) {
    const before = text(value)
    const secret = reference === undefined ? undefined : await ports.secrets.get(reference.$secret)
    if (reference !== undefined && secret === undefined) return `There is no secret with the name ${reference.$secret}.`
    if (!isHeaderValue(before + (secret?.reveal() ?? ""))) {
      return `The value of the header ${name} holds a line break or a control character.`
    }
    headers.set(name.toLowerCase(), secret === undefined ? before : new Secret(before + secret.reveal()))
  }
  return Object.fromEntries(headers)
}
