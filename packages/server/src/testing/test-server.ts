import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { systemClock } from "../ports/clock.ts"
import { catalogue } from "@gatewright/nodes/definitions"
import { createSandbox } from "@gatewright/nodes/runners"
import type { FastifyInstance, InjectOptions } from "fastify"
import { owner } from "../admin/session/route.ts"
import type { Services } from "../admin/services.ts"
import { loadTemplates } from "../admin/templates/templates.ts"
import { createApp } from "../app.ts"
import { readConfig } from "../config.ts"
import { createJourneys } from "../journey/create-journeys.ts"
import type { Journeys } from "../journey/journeys.ts"
import { lazy } from "../lazy.ts"
import { createLog } from "../log.ts"
import { hashToken } from "../ports/hash-token.ts"
import { createAddressFilter } from "../ports/address-filter.ts"
import { createHttp } from "../ports/http.ts"
import { createMailers } from "../ports/mailers.ts"
import { systemRandom } from "../ports/random.ts"
import { createVault } from "../ports/vault.ts"
import type { World } from "../ports/world-ports.ts"
import { openStore } from "../store/open-store.ts"

/** The token that acts as an owner in tests. */
export const testToken = "tests-only-tests-only-tests-only-0123"

/** The whole server on a new embedded database, or that of `GATEWRIGHT_DATABASE_URL`, without a socket: requests go in by `inject`. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly services: Services
  readonly journeys: Journeys
  /** Sends a request with the owner's token; answers with the status and the parsed body. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a test says what it expects
  readonly call: <Body>(
    method: InjectOptions["method"],
    url: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: Body }>
  readonly close: () => Promise<void>
}

/** Opens a server for a test file. Close it in `after`. */
export const openTestServer = async (env: Readonly<Record<string, string>> = {}): Promise<TestServer> => {
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
    location: databaseUrl === undefined ? { folder } : { url: databaseUrl },
    clock: systemClock,
  })
  if (opened.kind === "refused") throw new Error(opened.problem.message)
  const { store } = opened
  const log = createLog(read.config)
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
  return {
    app,
    services,
    journeys,
    call: async (method, url, body) => {
      const response = await app.inject({
        ...(method === undefined ? {} : { method }),
        url,
        headers: {
          authorization: `Bearer ${testToken}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
      })
      return { status: response.statusCode, body: response.body === "" ? undefined : JSON.parse(response.body) }
    },
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
