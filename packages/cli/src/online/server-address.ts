import { tenantId } from "@gatewright/server/contract"
import type { CommandCall } from "../command.ts"
import { wrongUsage } from "../command-failure.ts"
import { readProfiles, type Profile } from "./profiles.ts"

/** Where to send requests and as whom. */
export interface ServerAddress {
  /** Without a slash at the end. */
  readonly url: string
  readonly token: string
  readonly tenant: string
}

/**
 * The server, the token and the tenant: of the options, else of the profile that an option names, else of the environment,
 * else of the current profile.
 *
 * A token goes to the server that it was given with: where the address comes from a place that goes before, the token of a
 * profile is not sent there.
 *
 * @throws CommandFailure with exit code 2 when one of them can't be used
 */
export const serverAddress = async (call: CommandCall): Promise<ServerAddress> => {
  const { option } = call
  const environment = environmentOf(call)
  const named = option("profile") ?? (call.terminal.env["GATEWRIGHT_PROFILE"] || undefined)
  const profile = await profileOf(call, named)
  const sources = named === undefined ? [environment, profile] : [profile, environment]
  const url = option("url") || sources.map((source) => source.url).find(Boolean) || "http://localhost:3000"
  const token =
    option("token") ||
    sources
      .filter((source) => source !== profile || source.url === url)
      .map((source) => source.token)
      .find(Boolean) ||
    ""
  const tenant = option("tenant") || sources.map((source) => source.tenant).find(Boolean) || "default"
  return { url: addressOf(url), token: tokenOf(token), tenant: tenantOf(tenant) }
}

const environmentOf = ({ terminal: { env } }: CommandCall): Partial<Profile> => ({
  url: env["GATEWRIGHT_URL"] ?? "",
  token: env["GATEWRIGHT_TOKEN"] || env["GATEWRIGHT_ADMIN_TOKEN"] || "",
  tenant: env["GATEWRIGHT_TENANT"],
})

const profileOf = async ({ terminal: { env } }: CommandCall, named: string | undefined): Promise<Partial<Profile>> => {
  const { current, profiles } = await readProfiles(env)
  const name = named ?? current
  const found = name !== undefined && Object.hasOwn(profiles, name) ? profiles[name] : undefined
  if (named !== undefined && !found)
    throw wrongUsage(`There is no profile “${named}”. “gatewright profile list” tells those that there are.`)
  return found ?? {}
}

/** The address of a server as it was typed, without a slash at the end. */
export const addressOf = (url: string): string => {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
    throw wrongUsage(`“${url}” is not the address of a server. It looks like http://localhost:3000.`)
  return `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, "")
}

/** A token as an HTTP header takes it (RFC 9110 section 5.5). */
export const tokenOf = (token: string): string => {
  if (token === "") throw wrongUsage("No token was given. Set GATEWRIGHT_TOKEN, or say --token.")
  if (!/^[\u0021-\u007E]+$/.test(token))
    throw wrongUsage("The token holds a space or a character that no token has. Was more copied than the token?")
  return token
}

export const tenantOf = (tenant: string): string => {
  if (!tenantId.safeParse(tenant).success)
    throw wrongUsage(
      `“${tenant}” is not the id of a tenant. Such ids are lower-case letters, digits and inner hyphens.`,
    )
  return tenant
}
