import { tenantId } from "@gatewright/server/contract"
import type { CommandCall } from "../command.ts"
import { wrongUsage } from "../command-failure.ts"

/** Where to send requests and as whom. */
export interface ServerAddress {
  /** Without a slash at the end. */
  readonly url: string
  readonly token: string
  readonly tenant: string
}

/**
 * The server, the token and the tenant that the options or the environment name.
 *
 * @throws CommandFailure with exit code 2 when one of them can't be used
 */
export const serverAddress = ({ option, terminal: { env } }: CommandCall): ServerAddress => {
  const url = option("url") || env["GATEWRIGHT_URL"] || "http://localhost:3000"
  const token = option("token") || env["GATEWRIGHT_TOKEN"] || env["GATEWRIGHT_ADMIN_TOKEN"] || ""
  const tenant = option("tenant") || env["GATEWRIGHT_TENANT"] || "default"
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
    throw wrongUsage(`“${url}” is not the address of a server. It looks like http://localhost:3000.`)
  if (token === "") throw wrongUsage("No token was given. Set GATEWRIGHT_TOKEN, or say --token.")
  // What an HTTP header takes (RFC 9110 section 5.5).
  if (!/^[\u0021-\u007E]+$/.test(token))
    throw wrongUsage("The token holds a space or a character that no token has. Was more copied than the token?")
  if (!tenantId.safeParse(tenant).success)
    throw wrongUsage(
      `“${tenant}” is not the id of a tenant. Such ids are lower-case letters, digits and inner hyphens.`,
    )
  return { url: `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, ""), token, tenant }
}
