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

/** `POST /api/journey/{tenant}/flows/{flow}` starts a run; the answer holds `run` and `step`. */
export const startJourneyBody = z.strictObject({ query: z.record(z.string(), z.string()).default({}) })

/** `POST /api/journey/{tenant}/run` answers a screen. `run` is the secret that opens the run: it is never in an address. */
export const answerJourneyBody = z.strictObject({
  run: z.string().max(200),
  step: z.string().max(200),
  action: z.string().max(200),
  fields: z.record(z.string(), z.string()).default({}),
})
