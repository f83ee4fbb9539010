import { choice, template } from "@gatewright/flow"
import { z } from "zod"
import { content } from "./content.ts"
import { headerList } from "./header-list.ts"

/** The answer of an API flow. */
export const response = (status: number) =>
  z
    .strictObject({
      status: z
        .int()
        .min(200)
        .max(599)
        .meta({ title: "Status", description: "The HTTP status of the answer, from 200 to 599." })
        .default(status),
      headers: headerList(),
      cookies: z
        .array(cookie)
        .meta({ title: "Cookie Configurations", description: "Cookies that the answer sets." })
        .default([]),
      body: content("Body", "What the program that called the flow gets."),
    })
    .meta({ title: "API response", description: "What the flow answers with.", "x-places": ["api"] })
    .prefault({})

const cookie = z.strictObject({
  name: z
    .string()
    // Not one of the server's own: with the cookie of a session a flow could sign people in as somebody else.
    .regex(
      /^(?!gatewright_)[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/i,
      "must be the name of a cookie, and not begin with gatewright_",
    )
    .meta({ title: "Name", description: "The name of the cookie." }),
  value: template({ title: "Value", description: "What the cookie holds." }),
  maxAge: z
    .int()
    .min(0)
    .meta({ title: "Max age (seconds)", description: "Empty: until the browser closes." })
    .optional(),
  path: z
    .string()
    .regex(/^\/[!-:<-~]{0,500}$/, "must begin with a slash")
    .meta({ title: "Path", description: "The cookie is sent for addresses below this path." })
    .default("/"),
  domain: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,253}$/, "must be a domain name")
    .meta({ title: "Domain", description: "Empty: this host alone." })
    .optional(),
  sameSite: choice(["Strict", "Lax", "None"], {
    title: "SameSite",
    description: "Whether requests from other sites carry the cookie. None needs Secure.",
    labels: { Strict: "Strict", Lax: "Lax", None: "None" },
  }).default("Lax"),
  httpOnly: z.boolean().meta({ title: "HttpOnly", description: "Scripts of pages can't read it." }).default(true),
  secure: z.boolean().meta({ title: "Secure", description: "Sent over HTTPS alone." }).default(true),
})

export type ResponseSetting = z.output<ReturnType<typeof response>>
export type CookieSetting = z.output<typeof cookie>
