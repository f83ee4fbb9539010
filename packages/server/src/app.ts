import cookie from "@fastify/cookie"
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify"
import { auditRoutes } from "./admin/audit/route.ts"
import { bindingRoutes } from "./admin/bindings/route.ts"
import { categoryRoutes } from "./admin/categories/route.ts"
import { connectionRoutes } from "./admin/connections/route.ts"
import { flowRoutes } from "./admin/flows/route.ts"
import { importRoutes } from "./admin/imports/route.ts"
import { outboxRoutes } from "./admin/outbox/route.ts"
import type { Services } from "./admin/services.ts"
import { peopleRoutes } from "./admin/people/route.ts"
import { secretRoutes } from "./admin/secrets/route.ts"
import { sessionRoutes } from "./admin/session/route.ts"
import { settingsRoutes } from "./admin/settings/route.ts"
import { templateRoutes } from "./admin/templates/route.ts"
import { tenantRoutes } from "./admin/tenants/route.ts"
import { tokenRoutes } from "./admin/tokens/route.ts"
import { backupRoutes } from "./admin/backups/route.ts"
import { debugRoutes } from "./admin/debug/route.ts"
import { runRoutes } from "./admin/runs/route.ts"
import { bundleRoutes } from "./admin/bundles/route.ts"
import { planRoutes } from "./admin/plans/route.ts"
import { originRoutes } from "./admin/origins/route.ts"
import { versionRoutes } from "./admin/versions/route.ts"
import { serveConsole } from "./console/serve-console.ts"
import { serveDocs } from "./docs/serve-docs.ts"
import { authenticateCallers } from "./http/authenticate.ts"
import { authorizeCallers } from "./http/authorize.ts"
import { answerErrorsAsProblems, answerUnreadableAddress } from "./http/errors.ts"
import { limitRequests } from "./http/limit-requests.ts"
import { logOneLine } from "./http/log-one-line.ts"
import { addSecurityHeaders } from "./http/security-headers.ts"
import { useZodValidation } from "./http/validation.ts"
import { healthRoutes } from "./http/health.ts"
import { journeyRoutes } from "./journey/route.ts"
import type { Journeys } from "./journey/journeys.ts"
import type { Log } from "./log.ts"

/** The server as one Fastify application: administration API, journeys, console, docs. It does not listen yet. */
export const createApp = async ({
  services,
  journeys,
  log,
}: {
  services: Services
  journeys: Journeys
  log: Log
}): Promise<FastifyInstance> => {
  const logger: FastifyBaseLogger = log
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: [...services.config.trustedProxies],
    bodyLimit: 8 * 1024 * 1024,
    // For a whole request: who sends a byte a minute would hold a connection for ever.
    requestTimeout: 120_000,
    frameworkErrors: (_error, _request, reply) => answerUnreadableAddress(reply),
    routerOptions: { maxParamLength: 300 },
  })
  addSecurityHeaders(app)
  logOneLine(app)
  answerErrorsAsProblems(app)
  await app.register(cookie)
  healthRoutes(app, services)

  await app.register(async (scope) => {
    useZodValidation(scope)
    authenticateCallers(scope, services)
    authorizeCallers(scope, services.store)
    for (const routes of administration) routes(scope, services)
    await scope.register(async (limited) => {
      await limitRequests(limited, services.config.requestsPerMinute)
      sessionRoutes(limited, services)
    })
  })
  await app.register(async (scope) => journeyRoutes(scope, { journeys, services }))
  serveDocs(app, services)
  await app.register(async (scope) => serveConsole(scope))
  return app
}

const administration = [
  tenantRoutes,
  categoryRoutes,
  flowRoutes,
  versionRoutes,
  originRoutes,
  bundleRoutes,
  planRoutes,
  backupRoutes,
  debugRoutes,
  runRoutes,
  importRoutes,
  templateRoutes,
  outboxRoutes,
  settingsRoutes,
  peopleRoutes,
  tokenRoutes,
  auditRoutes,
  secretRoutes,
  connectionRoutes,
  bindingRoutes,
] as const
