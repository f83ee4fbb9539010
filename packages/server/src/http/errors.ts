import type { FastifyError, FastifyInstance, FastifyReply } from "fastify"
import type { Refusal } from "./refusal.ts"
import { refuse } from "./refusal.ts"
import { sendRefusal } from "./mount.ts"
import { securityHeaders } from "./security-headers.ts"
import { InvalidRequest } from "./validation.ts"

/** Turns everything that is thrown, and every unknown address, into a problem document. Details of bugs go to the log only. */
export const answerErrorsAsProblems = (app: FastifyInstance): void => {
  // No name and no search holds it, and neither file systems nor PostgreSQL take it.
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.includes("%00")) return
    return sendRefusal(reply, refuse("request.invalid", "The address holds the character U+0000."))
  })
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

/** Answers an address that can't be read: it reaches no route, and no hook. */
export const answerUnreadableAddress = (reply: FastifyReply): FastifyReply =>
  sendRefusal(reply.headers(securityHeaders), refuse("request.not-found", "The address is too long or can't be read."))

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
