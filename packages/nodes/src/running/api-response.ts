import { NodeFailure, type End, type NodeContext } from "@gatewright/engine"
import type { CookieSetting, ResponseSetting } from "../settings/response.ts"
import { wordsIn } from "../words/words-in.ts"
import { isHeaderValue } from "./is-header-value.ts"
import { redirectTo } from "./redirect-to.ts"
import { writtenContent } from "./written-content.ts"

/** The answer of an API flow. */
export const apiResponse = (
  context: NodeContext<unknown>,
  { status, headers, cookies, body }: ResponseSetting,
): NonNullable<End["response"]> => {
  const content = writtenContent(context, body, { revealing: false })
  return {
    status,
    headers: Object.fromEntries(
      headers.map(({ name, value }) => [name.toLowerCase(), headerValue(context, { name, value })]),
    ),
    cookies: cookies.map((cookie) => setCookie(cookie, context.text(cookie.value))),
    body: content?.text ?? "",
    contentType: content?.contentType ?? "text/plain; charset=utf-8",
  }
}

/** A browser follows `Location` wherever it leads, so it is held to the rules of a redirect. */
const headerValue = (context: NodeContext<unknown>, header: { name: string; value: string }): string => {
  const { run, text } = context
  const value = header.name.toLowerCase() === "location" ? redirectTo(context, header.value) : text(header.value)
  if (isHeaderValue(value)) return value
  throw new NodeFailure(
    wordsIn(run.language).failed,
    "The value of a header holds a line break or a control character.",
  )
}

/** The value is encoded, for a cookie holds neither spaces nor semicolons (RFC 6265, section 4.1.1). */
const setCookie = ({ name, maxAge, path, domain, sameSite, httpOnly, secure }: CookieSetting, value: string): string =>
  [
    `${name}=${encodeURIComponent(value.toWellFormed())}`,
    `Path=${path}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    `SameSite=${sameSite}`,
    ...(httpOnly ? ["HttpOnly"] : []),
    ...(secure ? ["Secure"] : []),
  ].join("; ")
