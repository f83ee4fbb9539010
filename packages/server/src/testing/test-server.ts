import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { systemClock } from "../ports/clock.ts"
import { catalogue } from "@gatewright/nodes/definitions"
import { createSandbox } from "@gatewright/nodes/runners"
import type { FastifyInstance } from "fastify"
import type { Role, Scope } from "../admin/access.ts"
import { owner } from "../admin/session/route.ts"
import type { Services } from "../admin/services.ts"
import { loadTemplates } from "../admin/templates/templates.ts"
import { createApp } from "../app.ts"
import { readConfig } from "../config.ts"
import { createJourneys } from "../journey/create-journeys.ts"
import type { Journeys } from "../journey/journeys.ts"
import { lazy } from "../lazy.ts"
import { createLog, type Log } from "../log.ts"
import { hashToken } from "../ports/hash-token.ts"
import { createAddressFilter } from "../ports/address-filter.ts"
import { createHttp } from "../ports/http.ts"
import { createMailers } from "../ports/mailers.ts"
import { systemRandom } from "../ports/random.ts"
import { createVault } from "../ports/vault.ts"
import type { World } from "../ports/world-ports.ts"
import { openStore } from "../store/open-store.ts"
import { callWith, signedIn, tokenWith, type Call, type TestCaller } from "./callers.ts"

/** The token that acts as an owner in tests. */
export const testToken = "tests-only-tests-only-tests-only-0123"

/** The whole server on a new embedded database, or that of `GATEWRIGHT_DATABASE_URL`, without a socket: requests go in by `inject`. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly services: Services
  readonly journeys: Journeys
  /** Sends a request with the owner's token; answers with the status and the parsed body. */
  readonly call: Call
  /** A new person with that role, signed in; in the tenant `default` where none is said. */
  readonly as: (role: Role, tenant?: string) => Promise<TestCaller>
  /** A new API token with those rights. */
  readonly withToken: (scopes: readonly Scope[], tenant?: string) => Promise<TestCaller & { readonly text: string }>
  readonly close: () => Promise<void>
}

/** Opens a server for a test file. Close it in `after`. `given`: where the log goes, for a test that reads it. */
export const openTestServer = async (env: Readonly<Record<string, string>> = {}, given?: Log): Promise<TestServer> => {
  const folder = await mkdtemp(join(tmpdir(), "gatewright-test-"))
  const read = readConfig({
    GATEWRIGHT_ADMIN_TOKEN: testToken,
    GATEWRIGHT_DATA: folder,
    GATEWRIGHT_LOG: "silent",
    GATEWRIGHT_REQUESTS_PER_MINUTE: "0",
    ...env,
  })
  if (!read.ok) throw new Error(read.problems.join("\n"))
  const { databaseUrl } = read.config
  const opened = await openStore({
    location: databaseUrl === undefined ? { folder: read.config.dataFolder } : { url: databaseUrl },
    clock: systemClock,
  })
  if (opened.kind === "refused") throw new Error(opened.problem.message)
  const { store } = opened
  const log = given ?? createLog(read.config)
  const templates = lazy(() => loadTemplates(new URL("../../../../examples/", import.meta.url).pathname))
  const scripts = createSandbox()
  const { config } = read
  const clock = systemClock
  const random = systemRandom
  const vault = createVault([Buffer.alloc(32, 7)])
  const http = createHttp({ allow: config.httpAllow })
  const mailers = createMailers({ vault, filter: createAddressFilter(config.httpAllow) })
  const world: World = { config, store, clock, random, vault, http, mailers }
  const services: Services = { config, store, catalogue, templates, clock, random, version: "0.0.0-test", world }
  const journeys = createJourneys({ services, world, scripts, log })
  const app = await createApp({ services, journeys, log })
  await store.console.ensureOwner(owner)
  await store.tenants.create({ id: "default", name: "Default" })
  const call = callWith(app, { authorization: `Bearer ${testToken}` })
  return {
    app,
    services,
    journeys,
    call,
    as: (role, tenant = "default") => signedIn(app, { owner: call, role, tenant }),
    withToken: (scopes, tenant = "default") => tokenWith(app, { owner: call, scopes, tenant }),
    close: async () => {
      await app.close()
      await scripts.close()
      await http.close()
      mailers.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A one-time code that signs the owner in. */
export const signInCode = async ({ services }: TestServer, expiresIn = 60_000): Promise<string> => {
  const code = services.random.token()
  await services.store.console.addSignInCode({
    hash: hashToken(code),
    person: owner.id,
    expiresAt: services.clock.now() + expiresIn,
  })
  return code
}
