import { z } from "zod"
import { roles } from "../access.ts"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"
import { visibleName } from "../visible-name.ts"

const onePerson = z.strictObject({ tenant: tenantId, person: z.string().min(1).max(100) })

/** The audit log tells people by their names: none passes for a token or for the server itself. */
const personName = visibleName.regex(
  /^(?!(api token|administration token|gatewright)\b)/i,
  "is what tokens and the server itself are called",
)

const person = z.object({
  id: z.string(),
  name: z.string(),
  /** What they are in this tenant; `owner` for an owner of the installation as well. */
  role: z.enum(roles),
  /** Owners of the installation are owners of every tenant, and can't be changed here. */
  isOwner: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
})
export type Person = z.output<typeof person>

/** Works once; `expiresAt` says until when. */
const signInLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() })

export const listPeople = defineEndpoint({
  id: "listPeople",
  summary: "Who may use the console in this tenant",
  method: "GET",
  path: "/api/tenants/{tenant}/people",
  access: "admin",
  params: z.strictObject({ tenant: tenantId }),
  answer: z.object({ people: z.array(person) }),
})

export const addPerson = defineEndpoint({
  id: "addPerson",
  summary: "Add an account with a role, and get a sign-in link to hand over",
  method: "POST",
  path: "/api/tenants/{tenant}/people",
  access: "admin",
  params: z.strictObject({ tenant: tenantId }),
  body: z.strictObject({ name: personName, role: z.enum(roles) }),
  answer: z.object({ person, link: signInLink }),
  status: 201,
})

export const setRole = defineEndpoint({
  id: "setRole",
  summary: "Give a person another role in this tenant. Whoever comes from another tenant signs in anew",
  method: "PUT",
  path: "/api/tenants/{tenant}/people/{person}/role",
  access: "admin",
  params: onePerson,
  body: z.strictObject({ role: z.enum(roles) }),
  answer: person,
})

export const removePerson = defineEndpoint({
  id: "removePerson",
  summary: "Take a person's role in this tenant away, and end their sessions",
  method: "DELETE",
  path: "/api/tenants/{tenant}/people/{person}",
  access: "admin",
  params: onePerson,
  answer: z.undefined(),
  status: 204,
})

export const makeSignInLink = defineEndpoint({
  id: "makeSignInLink",
  summary: "A new sign-in link for a person of this tenant",
  method: "POST",
  path: "/api/tenants/{tenant}/people/{person}/sign-in-link",
  access: "admin",
  params: onePerson,
  answer: signInLink,
  status: 201,
})
