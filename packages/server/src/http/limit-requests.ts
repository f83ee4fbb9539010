import rateLimit from "@fastify/rate-limit"
import type { FastifyInstance } from "fastify"

/** Lets one address make so many requests a minute to the routes that a scope adds after this; 0 is no limit. */
export const limitRequests = async (app: FastifyInstance, perMinute: number): Promise<void> => {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: "1 minute",
    errorResponseBuilder: (_request, { after }) => ({
      statusCode: 429,
      message: `Too many requests came from here. Try again in ${after}.`,
    }),
  })
}
