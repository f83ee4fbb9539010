import { z } from "zod"
import { roles, scopes } from "../access.ts"
import { defineEndpoint } from "../endpoint.ts"

const session = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    /** Owners of the installation may make tenants, and do everything in each. */
    isOwner: z.boolean(),
  }),
  /** Sent back in the header `x-csrf-token` with every change. Empty for a bearer token, which needs none. */
  csrfToken: z.string(),
  tenants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** `null` for a token, which has rights and no role. */
      role: z.enum(roles).nullable(),
      /** What the caller may do there. */
      scopes: z.array(z.enum(scopes)),
    }),
  ),
  /** The product's version, e.g. `0.1.0`. */
  version: z.string(),
})
export type ConsoleSession = z.output<typeof session>

export const getSession = defineEndpoint({
  id: "getSession",
  summary: "Who is signed in, and which tenants they may see",
  method: "GET",
  path: "/api/session",
  access: "signed-in",
  answer: session,
})

export const signIn = defineEndpoint({
  id: "signIn",
  summary: "Sign in to the console with a one-time code of a sign-in link, or with the administration token",
  method: "POST",
  path: "/api/session",
  access: "public",
  body: z.union([
    z.strictObject({ code: z.string().min(1).max(200) }),
    z.strictObject({ token: z.string().min(1).max(500) }),
  ]),
  answer: session,
  status: 201,
})

export const signOut = defineEndpoint({
  id: "signOut",
  summary: "End the console session",
  method: "DELETE",
  path: "/api/session",
  access: "signed-in",
  answer: z.undefined(),
  status: 204,
})
