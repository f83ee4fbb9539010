import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { readProfiles, writeProfiles, type Profiles } from "../../online/profiles.ts"
import { addressOf, tenantOf, tokenOf } from "../../online/server-address.ts"
import { jsonText } from "../../plain.ts"
import { table } from "../../table.ts"

/** Keeps a profile, over one of the same name. The first one becomes the current one. */
export const setProfile = async ({ words, option, terminal }: CommandCall): Promise<ExitCode> => {
  const name = nameOf(words)
  const url = option("url")
  if (url === undefined) throw wrongUsage("Say which server it is: --url URL.")
  const given = option("token")
  if (given === undefined)
    throw wrongUsage("Say the token: --token TOKEN, or --token - to read it from standard input.")
  const token =
    given === "-"
      ? Buffer.from(await terminal.stdin())
          .toString("utf8")
          .trim()
      : given
  const tenant = option("tenant")
  const profile = {
    url: addressOf(url),
    token: tokenOf(token),
    ...(tenant === undefined ? {} : { tenant: tenantOf(tenant) }),
  }
  const { current = name, profiles } = await readProfiles(terminal.env)
  await writeProfiles(terminal.env, { current, profiles: { ...profiles, [name]: profile } })
  terminal.say(`“${name}” is ${profile.url}, tenant ${tenant ?? "default"}.`)
  return exitCode.done
}

export const listProfiles = async ({ flag, terminal }: CommandCall): Promise<ExitCode> => {
  const { current, profiles } = await readProfiles(terminal.env)
  const rows = Object.entries(profiles)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { url, tenant = "default" }]) => ({ name, url, tenant, current: name === current }))
  if (flag("json")) terminal.out(jsonText({ profiles: rows }))
  else if (rows.length === 0)
    terminal.say("There are no profiles. “gatewright profile set NAME --url URL --token TOKEN” keeps one.")
  else
    terminal.out(
      table([
        ["NAME", "SERVER", "TENANT", ""],
        ...rows.map((row) => [row.name, row.url, row.tenant, row.current ? "current" : ""]),
      ]),
    )
  return exitCode.done
}

export const useProfile = async ({ words, terminal }: CommandCall): Promise<ExitCode> => {
  const { name, profiles } = await existing(words, terminal)
  await writeProfiles(terminal.env, { profiles, current: name })
  terminal.say(`“${name}” counts where no profile is named.`)
  return exitCode.done
}

export const removeProfile = async ({ words, terminal }: CommandCall): Promise<ExitCode> => {
  const { name, current, profiles } = await existing(words, terminal)
  const rest = Object.fromEntries(Object.entries(profiles).filter(([other]) => other !== name))
  await writeProfiles(terminal.env, { profiles: rest, ...(current === name ? {} : { current }) })
  terminal.say(`“${name}” is forgotten. Its token still works: revoke it in the console where nobody needs it.`)
  return exitCode.done
}

const existing = async (
  words: readonly string[],
  { env }: CommandCall["terminal"],
): Promise<Profiles & { readonly name: string }> => {
  const name = nameOf(words)
  const profiles = await readProfiles(env)
  if (!Object.hasOwn(profiles.profiles, name))
    throw wrongUsage(`There is no profile “${name}”. “gatewright profile list” tells those that there are.`)
  return { ...profiles, name }
}

const nameOf = ([name = ""]: readonly string[]): string => {
  if (/^[a-z0-9][a-z0-9._-]{0,49}$/i.test(name) && name !== "__proto__") return name
  throw wrongUsage(
    `“${name}” can't be the name of a profile: letters, digits, dots, hyphens and underscores, at most 50.`,
  )
}
