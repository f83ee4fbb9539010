import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { z } from "zod"
import type { Services } from "../admin/services.ts"
import { refuse } from "../http/refusal.ts"
import { sendRefusal } from "../http/mount.ts"
import { answerJourneyBody, startJourneyBody, type journeyStepSchema } from "./contract.ts"
import type { FlowAddress, Journeys, JourneyStep } from "./journeys.ts"
import { keepSession } from "./keep-session.ts"
import { sessionCookie, visitorOf } from "./visitor.ts"

/** The most that a program may send, in bytes. */
const bodyLimit = 64 * 1024

/**
 * The same runs as JSON: screen in, answer out (P8.5).
 *
 * JSON is all that these take: a form of another site can't send it, and so can't answer a run in the browser of whoever
 * opens that site, which would sign them in as somebody else.
 */
export const jsonRoutes = (
  app: FastifyInstance,
  { journeys, services }: { journeys: Journeys; services: Services },
): void => {
  const { secureCookies: secure } = services.config

  type FlowParams = { Params: { tenant: string; flow: string } }
  app.post<FlowParams>("/api/journey/:tenant/flows/:flow", { bodyLimit }, async (request, reply) =>
    start(request, reply, { id: request.params.flow }),
  )

  const start = async (
    request: FastifyRequest<{ Params: { tenant: string } }>,
    reply: FastifyReply,
    flow: FlowAddress,
  ): Promise<FastifyReply> => {
    const { tenant } = request.params
    const body = startJourneyBody.safeParse(request.body ?? {})
    if (!body.success)
      return sendRefusal(reply, refuse("request.invalid", "Send an object with “query”, an object of texts."))
    const step = await journeys.start({
      tenant,
      flow,
      query: body.data.query,
      body: undefined,
      visitor: visitorOf(request, tenant),
    })
    if (!step) return sendRefusal(reply, refuse("flow.not-found", "There is no active flow at this address."))
    return answerJson(reply, step, { tenant, secure })
  }

  app.post<{ Params: { tenant: string; token: string } }>(
    "/api/journey/:tenant/debug/:token",
    { bodyLimit },
    async (request, reply) => start(request, reply, { debug: request.params.token }),
  )

  app.post<{ Params: { tenant: string } }>("/api/journey/:tenant/run", { bodyLimit }, async (request, reply) => {
    const { tenant } = request.params
    const body = answerJourneyBody.safeParse(request.body)
    if (!body.success) {
      return sendRefusal(
        reply,
        refuse("request.invalid", "Send an object with “run”, “step”, “action” and “fields”, an object of texts."),
      )
    }
    const { run: runToken, step: stepToken, action, fields } = body.data
    const step = await journeys.answer({
      tenant,
      runToken,
      stepToken,
      action,
      fields,
      session: request.cookies[sessionCookie(tenant)],
    })
    if (!step) return sendRefusal(reply, refuse("journey.not-found", "There is no such run. Begin a new one."))
    return answerJson(reply, step, { tenant, secure })
  })
}

type Reply = Parameters<typeof sendRefusal>[0]

const answerJson = (reply: Reply, step: JourneyStep, place: { tenant: string; secure: boolean }) => {
  if (step.outcome.kind === "end") keepSession(reply, step.outcome.end, place)
  return reply.send(asJson(step))
}

type StepAnswer = z.input<typeof journeyStepSchema>

const asJson = ({
  outcome,
  runToken,
  language,
}: JourneyStep): Readonly<Record<string, unknown>> & { readonly kind: StepAnswer["kind"] } => {
  switch (outcome.kind) {
    case "show":
    case "stale":
      return { kind: "screen", run: runToken, step: outcome.stepToken, language, screen: outcome.screen }
    case "end":
    case "expired": {
      const { outcome: how, screen, redirect } = outcome.end
      return {
        kind: "end",
        outcome: how,
        ...(screen ? { screen } : {}),
        ...(redirect === undefined ? {} : { redirect }),
      }
    }
  }
}
