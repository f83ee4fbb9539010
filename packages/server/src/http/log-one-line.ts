import type { FastifyInstance } from "fastify"

/** One log line a request, at its end, without query (it may hold tokens) and without headers. */
export const logOneLine = (app: FastifyInstance): void => {
  app.addHook("onResponse", async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        path: request.url.split("?")[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    )
  })
}
