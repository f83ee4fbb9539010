import formbody from "@fastify/formbody"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Services } from "../admin/services.ts"
import { reservedTenantIds } from "../admin/tenants/contract.ts"
import { limitRequests } from "../http/limit-requests.ts"
import { refuse } from "../http/refusal.ts"
import { sendRefusal } from "../http/mount.ts"
import { answerPage, answerResponse, runCookie, runPath } from "./answer-page.ts"
import { jsonRoutes } from "./json-route.ts"
import type { FlowAddress, Journeys, JourneyStep } from "./journeys.ts"
import { notFound } from "./not-found.ts"
import { pageFiles } from "./page-files.ts"
import { readParameters } from "./read-parameters.ts"
import { isPlainJson } from "./plain-json.ts"
import { sessionCookie, visitorOf } from "./visitor.ts"

/** Journeys as pages and as JSON (P8.1 to P8.5). */
export const journeyRoutes = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  await limitRequests(app, parts.services.config.requestsPerMinute)
  pageFiles(app)
  jsonRoutes(app, parts)
  await app.register(async (scope) => pageRoutes(scope, parts))
}

interface Parts {
  readonly journeys: Journeys
  readonly services: Services
}

/** The most that a page, and a call of an API flow, may send, in bytes. */
const pageLimit = { bodyLimit: 64 * 1024 }
const callLimit = { bodyLimit: 1024 * 1024 }

const pageRoutes = async (app: FastifyInstance, { journeys, services }: Parts): Promise<void> => {
  await app.register(formbody)

  type FlowParams = { Params: { tenant: string; flow: string } }
  type RunParams = { Params: { tenant: string; run: string } }
  const start = startPage({ journeys, services })

  app.get<FlowParams>("/:tenant/flow/:flow", ({ params }, reply) => start(reply, params.tenant, { id: params.flow }))
  app.post<FlowParams>("/:tenant/flow/:flow", callLimit, ({ params }, reply) =>
    start(reply, params.tenant, { id: params.flow }),
  )
  // Asking for the head of it would use the link up.
  const debug = { ...callLimit, exposeHeadRoute: false }
  app.route<{ Params: { tenant: string; token: string } }>({
    method: ["GET", "POST"],
    url: "/:tenant/debug/:token",
    ...debug,
    handler: ({ params }, reply) => start(reply, params.tenant, { debug: params.token }),
  })
  app.get<{ Params: { tenant: string; type: string } }>("/:tenant/:type", ({ params }, reply) =>
    // Words of the server's own addresses are no tenants: a program that got one wrong is told so as a program.
    reservedTenantIds.includes(params.tenant)
      ? reply.callNotFound()
      : start(reply, params.tenant, { type: params.type }),
  )

  app.get<RunParams>("/:tenant/run/:run", async (request, reply) => {
    const { tenant } = request.params
    const runToken = request.cookies[runCookie]
    const step = runToken ? await journeys.look({ tenant, runToken }) : undefined
    return step ? answerPage(reply, step, await placeOf(services, tenant)) : notFound(request, reply)
  })

  app.post<RunParams>("/:tenant/run/:run", pageLimit, async (request, reply) => {
    const { tenant } = request.params
    const runToken = request.cookies[runCookie]
    const sent = readParameters(request.body)
    if (!sent.ok)
      return sendRefusal(reply, refuse("request.invalid", `The field ${sent.name} was sent twice or is too long.`))
    const { "gw-step": stepToken = "", "gw-action": action = "", ...fields } = sent.values
    const step = runToken
      ? await journeys.answer({
          tenant,
          runToken,
          stepToken,
          action,
          fields,
          session: request.cookies[sessionCookie(tenant)],
        })
      : undefined
    // After an answer the browser asks for the page again, so that "reload" and "back" repeat nothing.
    return step ? reply.redirect(runPath({ tenant, runId: step.runId }), 303) : notFound(request, reply)
  })
}

type Reply = FastifyReply & { readonly request: FastifyRequest }

const startPage =
  ({ journeys, services }: Parts) =>
  async (reply: Reply, tenant: string, flow: FlowAddress): Promise<FastifyReply> => {
    const { request } = reply
    const query = readParameters(request.query)
    if (!query.ok)
      return sendRefusal(reply, refuse("request.invalid", `The parameter ${query.name} was sent twice or is too long.`))
    const body = request.body ?? undefined
    if (body !== undefined && !isPlainJson(body))
      return sendRefusal(
        reply,
        refuse("request.invalid", "The body is nested deeper than 64 levels, or has a field __proto__."),
      )
    const step = await journeys.start({ tenant, flow, query: query.values, body, visitor: visitorOf(request, tenant) })
    if (!step) return notFound(request, reply)
    return step.flow.category === "api"
      ? answerApi(reply, step)
      : answerPage(reply, step, await placeOf(services, tenant))
  }

/** An API flow answers by itself; one that wants to show a page has no way to, and its author is told. */
const answerApi = (reply: FastifyReply, { outcome }: JourneyStep): FastifyReply =>
  outcome.kind === "end" && outcome.end.response
    ? answerResponse(reply, outcome.end.response)
    : sendRefusal(
        reply,
        refuse("journey.no-answer", "The flow ended without an answer. End it with End Success or End Failure."),
      )

const placeOf = async ({ store, config }: Services, tenant: string) => ({
  tenant,
  brand: (await store.tenants.get(tenant))?.name ?? tenant,
  secure: config.secureCookies,
})
