import type { FastifyError, FastifyInstance } from "fastify"
import type { Refusal } from "./refusal.ts"
import { refuse } from "./refusal.ts"
import { sendRefusal } from "./mount.ts"
import { InvalidRequest } from "./validation.ts"

/** Turns everything that is thrown, and every unknown address, into a problem document. Details of bugs go to the log only. */
export const answerErrorsAsProblems = (app: FastifyInstance): void => {
  app.setErrorHandler<FastifyError | InvalidRequest>((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.status >= 500) request.log.error({ err: error }, "request failed")
    return sendRefusal(reply, refusal)
  })
  app.setNotFoundHandler((request, reply) =>
    sendRefusal(
      reply,
      refuse("request.not-found", `${request.method} ${request.url.split("?")[0]} is not an address of this server.`),
    ),
  )
}

const refusalOf = (error: FastifyError | InvalidRequest): Refusal => {
  if (error instanceof InvalidRequest) return error.refusal
  switch (error.statusCode) {
    case 400:
      return refuse("request.invalid", `The request could not be read: ${error.message}.`)
    case 413:
      return refuse("request.too-large", "The body is larger than this address takes.")
    case 415:
      return refuse("request.unsupported-media-type", "Send the body as application/json.")
    case 429:
      return refuse("request.too-many", error.message)
    default:
      return refuse("server.failed", "Something went wrong here. The log of the server has the details.")
  }
}
