import { isIP } from "node:net"
import { join } from "node:path"
import ipaddr from "ipaddr.js"
import { z } from "zod"
import { tenantId } from "./admin/tenants/contract.ts"
import { backupAt, backupKeep, type BackupConfig } from "./admin/backups/backup-config.ts"

/** Everything that can be set from outside: command line options first, then the environment, then defaults. */
export interface Config {
  /** Address to listen on. Loopback unless told otherwise. */
  readonly host: string
  readonly port: number
  /** Folder of the embedded database and of the keys. */
  readonly dataFolder: string
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | undefined
  /** How browsers reach this server, without a slash at the end; links in mails begin with it. */
  readonly publicUrl: string
  readonly adminToken: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Hosts and networks that flows may call although they are private. */
  readonly httpAllow: readonly string[]
  /** Secrets by the name that flows use. */
  readonly secrets: ReadonlyMap<string, string>
  /** The tenants whose flows may use them. */
  readonly secretTenants: readonly string[]
  readonly sealKey: string | undefined
  /** Whether browsers reach this server over HTTPS alone. */
  readonly secureCookies: boolean
  /** Addresses and networks of the proxies in front, whose word on the client is taken (`X-Forwarded-For`). */
  readonly trustedProxies: readonly string[]
  /** How many requests one address may make to journeys, and to the sign-in, in a minute; 0 is no limit. */
  readonly requestsPerMinute: number
  /** How many days the traces of runs are kept. */
  readonly traceDays: number
  readonly backups: BackupConfig
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug"
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === "" ? undefined : text), schema.optional())

const urlOf = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  })

const listOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean)

const wholeNumber = (max: number, error: string) => z.coerce.number(error).int(error).min(0, error).max(max, error)

const isProxy = (entry: string): boolean =>
  ["loopback", "linklocal", "uniquelocal"].includes(entry) || isIP(entry) !== 0 || ipaddr.isValidCIDR(entry)

const environment = z.object({
  GATEWRIGHT_HOST: optional(z.string()),
  GATEWRIGHT_PORT: optional(wholeNumber(65_535, "must be a whole number up to 65535; 0 picks a free port")),
  GATEWRIGHT_DATA: optional(z.string()),
  GATEWRIGHT_DATABASE_URL: optional(urlOf(["postgres:", "postgresql:"])),
  GATEWRIGHT_PUBLIC_URL: optional(urlOf(["http:", "https:"])),
  GATEWRIGHT_ADMIN_TOKEN: optional(
    z
      .string()
      .min(32, "must have at least 32 characters: it is an owner's key")
      // What a bearer token can hold in a header (RFC 9110 section 5.5).
      .regex(/^[\u0021-\u007E]*$/, "must be of letters, digits and signs of ASCII, without spaces"),
  ),
  GATEWRIGHT_SMTP_URL: optional(urlOf(["smtp:", "smtps:"])),
  GATEWRIGHT_MAIL_FROM: optional(z.string()),
  GATEWRIGHT_HTTP_ALLOW: optional(z.string()),
  GATEWRIGHT_SECRET_TENANTS: optional(
    z.string().refine((text) => listOf(text).every((id) => tenantId.safeParse(id).success), {
      error: "must be ids of tenants, separated by commas",
    }),
  ),
  GATEWRIGHT_SEAL_KEY: optional(
    z
      .string()
      .refine(
        (text) => text.split(",").every((key) => Buffer.from(key, "base64").length === 32),
        "must be 32 bytes in base64, or several of those with commas between them",
      ),
  ),
  GATEWRIGHT_TRUST_PROXY: optional(
    z.string().refine((text) => listOf(text).every(isProxy), {
      error:
        "must be addresses and networks (CIDR) of proxies, loopback, linklocal or uniquelocal, separated by commas",
    }),
  ),
  GATEWRIGHT_REQUESTS_PER_MINUTE: optional(
    wholeNumber(Number.MAX_SAFE_INTEGER, "must be a whole number; 0 is no limit"),
  ),
  GATEWRIGHT_TRACE_DAYS: optional(wholeNumber(3650, "must be a whole number of days, at most 3650")),
  GATEWRIGHT_BACKUP_FOLDER: optional(z.string()),
  GATEWRIGHT_BACKUP_AT: optional(backupAt),
  GATEWRIGHT_BACKUP_KEEP: optional(backupKeep),
  GATEWRIGHT_LOG: optional(
    z.enum(["silent", "error", "warn", "info", "debug"], "must be silent, error, warn, info or debug"),
  ),
})

/** What the command line may set; it wins over the environment. */
export interface StartOptions {
  readonly port?: string
  readonly data?: string
  readonly databaseUrl?: string
  readonly host?: string
}

/** Reads the configuration. Every problem at once, each a sentence that names the variable or the option. */
export const readConfig = (env: NodeJS.ProcessEnv, options: StartOptions = {}): ConfigResult => {
  const said = saidOf(options)
  const read = environment.safeParse({
    ...env,
    ...Object.fromEntries(said.map(({ variable, value }) => [variable, value])),
  })
  if (!read.success) {
    const nameOf = (variable: string): string => said.find((each) => each.variable === variable)?.option ?? variable
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => `${nameOf(path.join("."))}: ${message}.`),
    }
  }
  const host = read.data.GATEWRIGHT_HOST ?? "127.0.0.1"
  const port = read.data.GATEWRIGHT_PORT ?? 3000
  const dataFolder = read.data.GATEWRIGHT_DATA ?? "data"
  const publicUrl = (read.data.GATEWRIGHT_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, "")
  return {
    ok: true,
    config: {
      host,
      port,
      dataFolder,
      databaseUrl: read.data.GATEWRIGHT_DATABASE_URL,
      publicUrl,
      secureCookies: new URL(publicUrl).protocol === "https:",
      adminToken: read.data.GATEWRIGHT_ADMIN_TOKEN,
      smtpUrl: read.data.GATEWRIGHT_SMTP_URL,
      mailFrom: read.data.GATEWRIGHT_MAIL_FROM ?? "Gatewright <no-reply@localhost>",
      httpAllow: listOf(read.data.GATEWRIGHT_HTTP_ALLOW ?? ""),
      secrets: secretsOf(env),
      secretTenants: listOf(read.data.GATEWRIGHT_SECRET_TENANTS ?? "default"),
      sealKey: read.data.GATEWRIGHT_SEAL_KEY,
      trustedProxies: listOf(read.data.GATEWRIGHT_TRUST_PROXY ?? ""),
      traceDays: read.data.GATEWRIGHT_TRACE_DAYS ?? 30,
      requestsPerMinute: read.data.GATEWRIGHT_REQUESTS_PER_MINUTE ?? 600,
      backups: {
        folder: read.data.GATEWRIGHT_BACKUP_FOLDER ?? join(dataFolder, "backups"),
        at: (read.data.GATEWRIGHT_BACKUP_AT ?? { hour: 2, minute: 0 }) || undefined,
        keep: read.data.GATEWRIGHT_BACKUP_KEEP ?? { daily: 7, weekly: 4, monthly: 12 },
      },
      logLevel: read.data.GATEWRIGHT_LOG ?? "warn",
    },
  }
}

/** The options that were given, each with the variable in whose place it stands. */
const saidOf = ({ port, host, data, databaseUrl }: StartOptions) =>
  [
    { variable: "GATEWRIGHT_PORT", option: "--port", value: port },
    { variable: "GATEWRIGHT_HOST", option: "--host", value: host },
    { variable: "GATEWRIGHT_DATA", option: "--data", value: data },
    { variable: "GATEWRIGHT_DATABASE_URL", option: "--database-url", value: databaseUrl },
  ].filter(({ value }) => value !== undefined)

/** `GATEWRIGHT_SECRET_RISK_API_TOKEN` is the secret that flows call `risk-api-token`. */
const secretsOf = (env: NodeJS.ProcessEnv): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(env).flatMap(([name, text]) => {
      if (name === "GATEWRIGHT_SECRET_TENANTS") return []
      const found = /^GATEWRIGHT_SECRET_([A-Z0-9_]+)$/.exec(name)
      return found?.[1] && text ? [[found[1].toLowerCase().replaceAll("_", "-"), text]] : []
    }),
  )
