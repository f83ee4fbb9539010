import { z } from "zod"

/** A screen as JSON (P8.5). The same fields as the HTML page. `step` is the one-time token of this screen. */
export const journeyStepSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("screen"), run: z.string(), step: z.string(), language: z.string(), screen: z.json() }),
  z.object({
    kind: z.literal("end"),
    outcome: z.enum(["success", "failure"]),
    screen: z.json().optional(),
    redirect: z.string().optional(),
  }),
])
export type JourneyStep = z.output<typeof journeyStepSchema>

/** `POST /api/journey/{tenant}/{flow}` starts a run; the answer holds `run` and `step`. */
export const startJourneyBody = z.strictObject({ query: z.record(z.string(), z.string()).default({}) })

/** `POST /api/journey/{tenant}/runs/{run}` answers a screen. */
export const answerJourneyBody = z.strictObject({
  step: z.string(),
  action: z.string(),
  fields: z.record(z.string(), z.string()).default({}),
})
