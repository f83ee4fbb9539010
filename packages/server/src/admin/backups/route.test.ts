import { deepEqual, equal, match, ok } from "node:assert/strict"
import { mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { writeFlow } from "@gatewright/flow"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "../plans/testing/plan-calls.ts"
import { calling, smallFlow, smallLibrary } from "../plans/testing/small-flow.ts"
import type { Services } from "../services.ts"
import type { Backup } from "./contract.ts"
import { keepBackups } from "./keep-backups.ts"

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

interface Listed {
  readonly backups: readonly Backup[]
  readonly schedule: object | null
  readonly failure: string | null
}
const library = smallLibrary({ id: "flow_lib", name: "Library" })
const login = smallFlow({ id: "flow_login", name: "Login", nodes: { n_c: calling("flow_lib") } })

const tenantOf = async (tenant: string) => {
  await server.services.store.tenants.create({ id: tenant, name: tenant })
  await planCalls(server, tenant).apply(filesOf(bundleOf([login, library])))
  const at = `/api/tenants/${tenant}/backups`
  return {
    folder: join(server.services.config.backups.folder, tenant),
    make: () => server.call<Backup & { code: string; detail: string }>("POST", at),
    list: async () => (await server.call<Listed>("GET", at)).body,
    read: async (name: string) => {
      const response = await server.app.inject({
        url: `${at}/${name}`,
        headers: { authorization: `Bearer ${testToken}` },
      })
      return { status: response.statusCode, text: response.body, headers: response.headers }
    },
  }
}

/** The services with a clock that a test sets, and backups at two o'clock. */
const servicesAt = (time: string, tenants: readonly string[]): Pick<Services, "config" | "store" | "clock"> => {
  const { config, store } = server.services
  const now = new Date(time).getTime()
  const list = async () =>
    (await store.tenants.list()).filter(({ id }) => tenants.includes(id)).map((tenant) => ({ ...tenant, createdAt: 0 }))
  return { config, store: { ...store, tenants: { ...store.tenants, list } }, clock: { now: () => now } }
}
const silent = { error: () => undefined }

test("a backup is a bundle of everything, for the owner's eyes alone", async () => {
  const { make, list, read, folder } = await tenantOf("made")
  const { status, body } = await make()
  deepEqual([status, body.flows, body.keptAs], [201, 2, ["latest", "daily", "weekly", "monthly"]])
  match(body.name, /^\d{4}-\d\d-\d\dT\d{6}Z\.bundle\.json$/)
  const { text, headers } = await read(body.name)
  equal(text, bundleOf([login, library]))
  equal(headers["content-disposition"], `attachment; filename="made.${body.name}"`)
  equal(body.size, Buffer.byteLength(text))
  deepEqual([(await stat(folder)).mode & 0o777, (await stat(join(folder, body.name))).mode & 0o777], [0o700, 0o600])
  deepEqual((await readdir(folder)).toSorted(), [body.name])
  const { backups, schedule, failure } = await list()
  deepEqual(backups, [body])
  deepEqual(schedule, { at: "02:00", daily: 7, weekly: 4, monthly: 12, folder: server.services.config.backups.folder })
  equal(failure, null)
})

test("a backup that is imported into an empty tenant goes out from there as the same bytes", async () => {
  const { make, read } = await tenantOf("from")
  const { text } = await read((await make()).body.name)
  await server.services.store.tenants.create({ id: "into", name: "into" })
  await planCalls(server, "into").apply(filesOf(text))
  const bundle = await server.app.inject({
    method: "POST",
    url: "/api/tenants/into/bundles",
    headers: { authorization: `Bearer ${testToken}` },
    payload: { flows: "all", policy: { kind: "safe", allowSuspectedSecrets: true } },
  })
  equal(bundle.body, text)
})

test("a single flow is restored from a backup as a new version, and the others stay", async () => {
  const { make, read } = await tenantOf("single")
  const { text } = await read((await make()).body.name)
  const { apply, flow } = planCalls(server, "single")
  const changed = { ...login, flow: { ...login.flow, description: "Lost" } }
  await apply(filesOf(bundleOf([changed, { ...library, flow: { ...library.flow, description: "Kept" } }])))
  const { apply: restored } = await apply({
    ...filesOf(text),
    options: { ids: "preserve", onConflict: "new-version", flows: ["flow_lib"] },
  })
  deepEqual(
    restored.flows.map(({ id }) => id),
    ["flow_lib"],
  )
  equal(writeFlow((await flow("flow_lib")).document), writeFlow(library))
  equal((await flow("flow_login")).document.flow.description, "Lost")
})

test("secrets are not in a backup, and what looks like one does not keep it from being made", async () => {
  const { make, read } = await tenantOf("secrets")
  const at = "/api/tenants/secrets"
  await server.call("PUT", `${at}/secrets/api-token`, { value: "s3cr3t-token-value" })
  await server.call("PUT", `${at}/connections/risk`, {
    kind: "http",
    name: "Risk",
    settings: { baseUrl: "https://risk.example.org", auth: { kind: "bearer" } },
    secrets: { credential: "cr3d3ntial" },
  })
  const { text } = await read((await make()).body.name)
  equal(JSON.parse(text).connections[0].key, "risk")
  for (const secret of ["s3cr3t-token-value", "cr3d3ntial"]) equal(text.includes(secret), false)
})

test("a name that is none of a backup is refused, and so is one of another tenant", async () => {
  const { make } = await tenantOf("ours")
  const { read } = await tenantOf("theirs")
  const { body } = await make()
  equal((await read(body.name)).status, 404)
  for (const name of ["..%2Fours%2F" + body.name, "seal.key", ".at-work"]) {
    equal((await read(name)).status, 400)
  }
})

test("a missed backup is made up for once, and the next one the day after", async () => {
  const { folder } = await tenantOf("clock")
  const keep = (time: string) => keepBackups(servicesAt(time, ["clock"]), silent)
  const names = async () => (await readdir(folder)).toSorted()
  await keep("2030-05-02T09:30:00")
  equal((await names()).length, 1)
  await keep("2030-05-02T09:31:00")
  await keep("2030-05-03T01:59:00")
  equal((await names()).length, 1)
  await keep("2030-05-03T02:00:00")
  equal((await names()).length, 2)
})

test("the rule is followed after each backup", async () => {
  const { folder, list } = await tenantOf("rule")
  for (let day = 1; day <= 31; day += 1) {
    await keepBackups(servicesAt(`2020-01-${String(day).padStart(2, "0")}T02:00:30`, ["rule"]), silent)
  }
  const kept = (await list()).backups
  equal(kept.filter(({ keptAs }) => keptAs.includes("daily")).length, 7)
  equal(kept.filter(({ keptAs }) => keptAs.includes("weekly")).length, 4)
  equal((await readdir(folder)).length, kept.length)
  ok(kept.length < 12)
})

test("of several servers on one folder one makes the backup", async () => {
  const { folder } = await tenantOf("several")
  const services = servicesAt("2030-05-02T02:00:10", ["several"])
  const later = servicesAt("2030-05-02T02:00:12", ["several"])
  await Promise.all([keepBackups(services, silent), keepBackups(later, silent), keepBackups(services, silent)])
  equal((await readdir(folder)).length, 1)
})

test("what a server that died left behind is no backup, and does not keep the next one from being made", async () => {
  const { folder, list, make } = await tenantOf("crashed")
  await mkdir(join(folder, ".at-work"), { recursive: true })
  await writeFile(join(folder, ".half.partial"), '{"format":')
  const ago = async (name: string, minutes: number) => {
    const time = new Date(Date.now() - minutes * 60_000)
    await utimes(join(folder, name), time, time)
  }
  await ago(".half.partial", 120)
  await ago(".at-work", 6)
  deepEqual((await list()).backups, [])
  const services = servicesAt("2030-05-02T02:00:10", ["crashed"])
  await keepBackups(services, silent)
  await keepBackups(services, silent)
  equal((await list()).backups.length, 1)
  equal((await make()).status, 201)
  equal((await readdir(folder)).filter((name) => name.startsWith(".")).length, 0)
})

test("a backup that fails is told once, and what was there stays", async () => {
  const { folder, make, list } = await tenantOf("failing")
  const { body: first } = await make()
  const { config } = server.services
  // A file in the place of the folder stops everybody, root too.
  const backups = { ...config.backups, folder: join(folder, first.name) }
  const services = { ...servicesAt("2030-05-02T02:00:10", ["failing"]), config: { ...config, backups } }
  await keepBackups(services, silent)
  await keepBackups(services, silent)
  const { backups: left, failure } = await list()
  deepEqual(left, [first])
  match(failure ?? "", /^ENOTDIR: /)
  equal((await readFile(join(folder, first.name), "utf8")).length, first.size)
  const entries = await server.services.store.audit.list({ tenant: "failing", action: "backup", limit: 9 })
  deepEqual(
    entries.map(({ action }) => action),
    ["backup.failed", "backup.made"],
  )
  equal((await make()).status, 201)
  equal((await list()).failure, null)
})
