import type { HttpConnection } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import type { HttpSettings } from "./connection-settings.ts"
import type { SecretFields } from "./sealed-fields.ts"

/**
 * What an HTTP connection puts on a request. `undefined` where its credential is missing: without it a call would say
 * something else than was meant.
 */
export const httpConnection = (
  { baseUrl, auth }: HttpSettings,
  { credential }: SecretFields,
): HttpConnection | undefined => {
  if (auth.kind === "none") return { baseUrl, headers: {} }
  if (credential === undefined) return undefined
  switch (auth.kind) {
    case "basic": {
      // RFC 7617 section 2, with the charset that section 2.1 names.
      const pair = Buffer.from(`${auth.username}:${credential}`, "utf8").toString("base64")
      return { baseUrl, headers: { authorization: new Secret(`Basic ${pair}`) } }
    }
    case "bearer":
      return { baseUrl, headers: { authorization: new Secret(`Bearer ${credential}`) } }
    case "header":
      return { baseUrl, headers: { [auth.name.toLowerCase()]: new Secret(credential) } }
  }
}
