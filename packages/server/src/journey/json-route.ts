import type { FastifyInstance } from "fastify"
import type { z } from "zod"
import type { Services } from "../admin/services.ts"
import { refuse } from "../http/refusal.ts"
import { sendRefusal } from "../http/mount.ts"
import { answerJourneyBody, startJourneyBody, type journeyStepSchema } from "./contract.ts"
import type { Journeys, JourneyStep } from "./journeys.ts"
import { sessionCookie, visitorOf } from "./visitor.ts"

/** The same runs as JSON: screen in, answer out (P8.5). */
export const jsonRoutes = (
  app: FastifyInstance,
  { journeys, services }: { journeys: Journeys; services: Services },
): void => {
  app.post<{ Params: { tenant: string; flow: string } }>("/api/journey/:tenant/flows/:flow", async (request, reply) => {
    const { tenant, flow } = request.params
    const body = startJourneyBody.safeParse(request.body ?? {})
    if (!body.success)
      return sendRefusal(reply, refuse("request.invalid", "Send an object with “query”, an object of texts."))
    const step = await journeys.start({
      tenant,
      flow: { id: flow },
      query: body.data.query,
      body: undefined,
      visitor: visitorOf(request, tenant),
    })
    if (!step) return sendRefusal(reply, refuse("flow.not-found", "There is no active flow at this address."))
    return answerJson(reply, step, { tenant, services })
  })

  app.post<{ Params: { tenant: string } }>("/api/journey/:tenant/run", async (request, reply) => {
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
    return answerJson(reply, step, { tenant, services })
  })
}

type Reply = Parameters<typeof sendRefusal>[0]

const answerJson = (reply: Reply, step: JourneyStep, { tenant, services }: { tenant: string; services: Services }) => {
  const { outcome } = step
  if (outcome.kind === "end" && outcome.end.session) {
    const { token, expiresAt } = outcome.end.session
    const secure = services.config.publicUrl.startsWith("https:")
    void reply.setCookie(sessionCookie(tenant), token, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure,
      expires: new Date(expiresAt),
    })
  }
  return reply.header("cache-control", "no-store").send(asJson(step))
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
