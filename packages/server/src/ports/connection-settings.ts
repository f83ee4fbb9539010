import { z } from "zod"

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, "must be one line")

const host = z
  .string()
  .max(253)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9.])?$|^[0-9A-Fa-f:.]+$/, "must be the name or address of a host")

// A token of RFC 9110 section 5.6.2.
const headerName = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/, "must be the name of an HTTP header")

/** A mail server. `security`: none, STARTTLS and nothing without it (RFC 3207), or TLS from the first byte (RFC 8314). */
export const smtpSettings = z.strictObject({
  host,
  port: z.int().min(1).max(65_535),
  security: z.enum(["none", "starttls", "tls"]),
  username: oneLine(500).optional(),
  /** The sender, as in a mail header: `Blue <no-reply@blue.org>`. */
  from: oneLine(500),
})
export type SmtpSettings = z.output<typeof smtpSettings>

/** An HTTP API. Nodes give paths below `baseUrl`, and the credential goes nowhere else. */
export const httpSettings = z.strictObject({
  baseUrl: z
    .string()
    .max(2000)
    .refine(isBaseUrl, "must be an address that begins with http:// or https://, without password, query and fragment"),
  auth: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none") }),
    // RFC 7617 section 2: a colon ends the user name.
    z.strictObject({ kind: z.literal("basic"), username: oneLine(500).regex(/^[^:]*$/, "must be without a colon") }),
    z.strictObject({ kind: z.literal("bearer") }),
    z.strictObject({ kind: z.literal("header"), name: headerName }),
  ]),
})
export type HttpSettings = z.output<typeof httpSettings>

function isBaseUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === "" && password === "" && !/[?#\s\\]/.test(text)
}
