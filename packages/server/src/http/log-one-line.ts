import type { FastifyInstance } from "fastify"

/** One log line a request, at its end, without what may hold tokens: query, headers, the end of a debug link. */
export const logOneLine = (app: FastifyInstance): void => {
  app.addHook("onResponse", async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        path: request.url.split("?")[0]?.replace(debugToken, "$1…"),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    )
  })
}

const debugToken = /^(\/[^/]+\/debug\/).*/
