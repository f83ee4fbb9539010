import { deepEqual, equal, match } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { readConfig } from "./config.ts"

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

test("without anything set, the server listens on loopback and keeps its data in ./data", () => {
  const read = readConfig({})
  equal(read.ok, true)
  if (!read.ok) return
  deepEqual([read.config.host, read.config.port, read.config.dataFolder], ["127.0.0.1", 3000, "data"])
  equal(read.config.publicUrl, "http://localhost:3000")
})

test("an option of the command line wins over the environment", () => {
  const read = readConfig({ GATEWRIGHT_PORT: "4000" }, { port: "5000" })
  equal(read.ok && read.config.port, 5000)
})

test("every value that can't be used is named, all at once", () => {
  const problems = problemsOf({
    GATEWRIGHT_PORT: "many",
    GATEWRIGHT_DATABASE_URL: "mysql://x",
    GATEWRIGHT_ADMIN_TOKEN: "short",
  })
  equal(problems.length, 3)
  match(problems.join("\n"), /GATEWRIGHT_PORT: /)
  match(
    problems.join("\n"),
    /GATEWRIGHT_DATABASE_URL: must be a URL that starts with postgres:\/\/ or postgresql:\/\/\./,
  )
  match(problems.join("\n"), /GATEWRIGHT_ADMIN_TOKEN: must have at least 32 characters/)
})

test("a value is refused in words that say what it must be, under the name that it was given by", () => {
  const wrong = { GATEWRIGHT_PORT: "70000", GATEWRIGHT_LOG: "loud", GATEWRIGHT_REQUESTS_PER_MINUTE: "few" }
  deepEqual(problemsOf(wrong), [
    "GATEWRIGHT_PORT: must be a whole number up to 65535; 0 picks a free port.",
    "GATEWRIGHT_REQUESTS_PER_MINUTE: must be a whole number; 0 is no limit.",
    "GATEWRIGHT_LOG: must be silent, error, warn, info or debug.",
  ])
  const read = readConfig({}, { port: "many", databaseUrl: "mysql://x" })
  deepEqual(!read.ok && read.problems, [
    "--port: must be a whole number up to 65535; 0 picks a free port.",
    "--database-url: must be a URL that starts with postgres:// or postgresql://.",
  ])
})

test("backups are made at two in the night beside the data, unless somebody says otherwise", () => {
  const backupsOf = (env: NodeJS.ProcessEnv) => {
    const read = readConfig(env)
    return read.ok ? read.config.backups : undefined
  }
  deepEqual(backupsOf({ GATEWRIGHT_DATA: "/srv/gw" }), {
    folder: "/srv/gw/backups",
    at: { hour: 2, minute: 0 },
    keep: { daily: 7, weekly: 4, monthly: 12 },
  })
  const said = { GATEWRIGHT_BACKUP_FOLDER: "/b", GATEWRIGHT_BACKUP_AT: "23:45", GATEWRIGHT_BACKUP_KEEP: "1,0,24" }
  deepEqual(backupsOf(said), {
    folder: "/b",
    at: { hour: 23, minute: 45 },
    keep: { daily: 1, weekly: 0, monthly: 24 },
  })
  equal(backupsOf({ GATEWRIGHT_BACKUP_AT: "off" })?.at, undefined)
  deepEqual(problemsOf({ GATEWRIGHT_BACKUP_AT: "24:00", GATEWRIGHT_BACKUP_KEEP: "7,4" }), [
    "GATEWRIGHT_BACKUP_AT: must be a time of day such as 02:00, or off.",
    "GATEWRIGHT_BACKUP_KEEP: must be three whole numbers: daily, weekly and monthly backups, such as 7,4,12.",
  ])
})

test("a token that no header can carry is refused", () => {
  for (const token of [`${"a".repeat(32)} b`, "ä".repeat(32), `${"a".repeat(32)}\n`]) {
    deepEqual(problemsOf({ GATEWRIGHT_ADMIN_TOKEN: token }), [
      "GATEWRIGHT_ADMIN_TOKEN: must be of letters, digits and signs of ASCII, without spaces.",
    ])
  }
})

test("a secret is called as flows call it", () => {
  const read = readConfig({ GATEWRIGHT_SECRET_RISK_API_TOKEN: "x" })
  deepEqual(read.ok && [...read.config.secrets.keys()], ["risk-api-token"])
})

test("a proxy is believed only where it is named", () => {
  const proxies = (text: string) => {
    const read = readConfig({ GATEWRIGHT_TRUST_PROXY: text })
    return read.ok && read.config.trustedProxies
  }
  deepEqual(proxies(""), [])
  deepEqual(proxies("loopback, 10.0.0.0/8,2001:db8::1"), ["loopback", "10.0.0.0/8", "2001:db8::1"])
  for (const unknown of ["true", "1", "proxy.example", "10.0.0.0/33"]) {
    match(problemsOf({ GATEWRIGHT_TRUST_PROXY: unknown }).join(), /^GATEWRIGHT_TRUST_PROXY: must be addresses/)
  }
})

test("cookies are secure where browsers come over HTTPS", () => {
  const secure = (url: string) => {
    const read = readConfig({ GATEWRIGHT_PUBLIC_URL: url })
    return read.ok && read.config.secureCookies
  }
  deepEqual(["http://localhost:3000", "https://id.example", "HTTPS://id.example/"].map(secure), [false, true, true])
})

test("every variable that is read is in docs/configuration.md, and no other", async () => {
  const [source, page] = await Promise.all([
    readFile(new URL("./config.ts", import.meta.url), "utf8"),
    readFile(new URL("../../../docs/configuration.md", import.meta.url), "utf8"),
  ])
  const read = new Set([...source.matchAll(/^ {2}(GATEWRIGHT_[A-Z_]+):/gm)].map(([, name]) => name))
  const told = new Set([...page.matchAll(/^\| `(GATEWRIGHT_[A-Z_]+)`/gm)].map(([, name]) => name))
  deepEqual(
    [...told].filter((name) => !read.has(name)),
    [],
  )
  deepEqual(
    [...read].filter((name) => !told.has(name)),
    [],
  )
})

test("secrets of the environment are for the tenant default, or for those that are named", () => {
  const tenantsOf = (env: NodeJS.ProcessEnv) => {
    const read = readConfig(env)
    return read.ok ? read.config.secretTenants : read.problems
  }
  deepEqual(tenantsOf({}), ["default"])
  deepEqual(tenantsOf({ GATEWRIGHT_SECRET_TENANTS: "acme, blue" }), ["acme", "blue"])
  match(
    problemsOf({ GATEWRIGHT_SECRET_TENANTS: "Acme Inc" }).join(),
    /GATEWRIGHT_SECRET_TENANTS: must be ids of tenants/,
  )
  const read = readConfig({ GATEWRIGHT_SECRET_TENANTS: "acme", GATEWRIGHT_SECRET_A: "b" })
  deepEqual(read.ok && [...read.config.secrets], [["a", "b"]])
})

test("the seal key may be several, and each of them is looked at", () => {
  const key = (byte: number): string => Buffer.alloc(32, byte).toString("base64")
  const unpadded = [key(1), key(2)].map((text) => text.replace(/=+$/, ""))
  for (const keys of [[key(1), key(2)], unpadded]) deepEqual(problemsOf({ GATEWRIGHT_SEAL_KEY: keys.join(",") }), [])
  for (const keys of [
    [key(1), "short"],
    [key(1), ""],
  ]) {
    match(
      problemsOf({ GATEWRIGHT_SEAL_KEY: keys.join(",") })[0] ?? "",
      /^GATEWRIGHT_SEAL_KEY: must be 32 bytes in base64/,
    )
  }
})
