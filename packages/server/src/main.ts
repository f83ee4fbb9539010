import { fileURLToPath } from "node:url"
import type { FastifyInstance } from "fastify"
import { catalogue } from "@gatewright/nodes/definitions"
import { createSandbox } from "@gatewright/nodes/runners"
import { owner } from "./admin/session/route.ts"
import type { Services } from "./admin/services.ts"
import { signInLink } from "./admin/session/sign-in-link.ts"
import { loadTemplates } from "./admin/templates/templates.ts"
import { createApp } from "./app.ts"
import { readConfig, type Config, type StartOptions } from "./config.ts"
import { freePort } from "./free-port.ts"
import { createJourneys } from "./journey/create-journeys.ts"
import { keepHouse } from "./keep-house.ts"
import { lazy } from "./lazy.ts"
import { createLog } from "./log.ts"
import { systemClock as clock } from "./ports/clock.ts"
import { createHttp } from "./ports/http.ts"
import { createAddressFilter } from "./ports/address-filter.ts"
import type { Mailer } from "./ports/mailer.ts"
import { createMailers } from "./ports/mailers.ts"
import type { World } from "./ports/world-ports.ts"
import { systemRandom as random } from "./ports/random.ts"
import { reseal } from "./ports/reseal.ts"
import { loadSealKeys } from "./ports/seal-key.ts"
import { createVault } from "./ports/vault.ts"
import { openStore } from "./store/open-store.ts"
import { version } from "./version.ts"

/** A server that listens. `signInUrl` works once, for 15 minutes. */
export interface StartedServer {
  readonly kind: "started"
  readonly url: string
  readonly signInUrl: string
  /** Stops taking requests, finishes those under way, and closes the database. */
  readonly close: () => Promise<void>
}

/** Why a server did not start: sentences for the person at the terminal. */
export interface RefusedStart {
  readonly kind: "refused"
  readonly problems: readonly string[]
}

/** Starts the server: configuration, database, keys, address. Nothing is left running when it refuses. */
export const startServer = async ({
  env,
  options = {},
}: {
  env: NodeJS.ProcessEnv
  options?: StartOptions
}): Promise<StartedServer | RefusedStart> => {
  // The public address tells the port, so that it has to be known before the server listens.
  const anyPort = (options.port ?? env["GATEWRIGHT_PORT"]) === "0"
  const read = readConfig(env, anyPort ? { ...options, port: String(await freePort()) } : options)
  if (!read.ok) return { kind: "refused", problems: read.problems }
  const { config } = read

  const opened = await openStore({
    location: config.databaseUrl === undefined ? { folder: config.dataFolder } : { url: config.databaseUrl },
    clock,
  })
  if (opened.kind === "refused") return { kind: "refused", problems: [opened.problem.message] }
  const { store } = opened
  const loaded = await loadSealKeys({ given: config.sealKey, folder: config.dataFolder })
  if (loaded.kind === "refused") {
    await store.close()
    return { kind: "refused", problems: [loaded.problem.message] }
  }
  const vault = createVault(loaded.keys)
  const log = createLog(config)
  await reseal({ store, vault, log })
  const templates = lazy(() => loadTemplates(fileURLToPath(new URL("../../../examples/", import.meta.url))))
  const scripts = createSandbox()
  const http = createHttp({ allow: config.httpAllow })
  const mailer = await mailerOf(config)
  const mailers = createMailers({ vault, filter: createAddressFilter(config.httpAllow) })
  const world: World = { config, store, clock, random, vault, http, mailer, mailers }
  const services: Services = { config, store, catalogue, templates, clock, random, version, world }
  const journeys = createJourneys({ services, world, scripts, log })
  const app = await createApp({ services, journeys, log })
  await furnish(services)
  const problem = await listen(app, config)
  const close = async (): Promise<void> => {
    await house.stop()
    await app.close()
    await scripts.close()
    await http.close()
    mailer?.close()
    mailers.close()
    await store.close()
  }
  const house = keepHouse({ services, journeys, log })
  if (problem !== undefined) {
    await close()
    return { kind: "refused", problems: [problem] }
  }
  const url = services.config.publicUrl
  const { url: signInUrl } = await signInLink(services, { person: owner.id, time: signInTime })
  return { kind: "started", url, signInUrl, close }
}

/** What every installation has: an owner and a first tenant. */
const furnish = async ({ store }: Services): Promise<void> => {
  await store.console.ensureOwner(owner)
  if ((await store.tenants.list()).length === 0) await store.tenants.create({ id: "default", name: "Default" })
}

/** The way to send mails, where one is configured; where none is, its library is not loaded. */
const mailerOf = async ({ smtpUrl, mailFrom }: Config): Promise<Mailer | undefined> => {
  if (smtpUrl === undefined) return undefined
  const { smtpMailer } = await import("./ports/mailer.ts")
  return smtpMailer({ url: smtpUrl, from: mailFrom })
}

/** How long the link of the start works, in milliseconds: whoever started the server is there. */
const signInTime = 15 * 60 * 1000

/** Listens, or says why that can't be. */
const listen = async (app: FastifyInstance, { host, port }: Config): Promise<string | undefined> => {
  try {
    await app.listen({ host, port })
    return undefined
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "EADDRINUSE") return `Port ${port} is in use. Stop what uses it, or choose another with --port.`
    if (code === "EACCES")
      return `Port ${port} needs rights that this user does not have. Choose one above 1023 with --port.`
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      return `This machine has no address ${host}. Set GATEWRIGHT_HOST to one of its own.`
    throw error
  }
}

export type { StartOptions } from "./config.ts"
