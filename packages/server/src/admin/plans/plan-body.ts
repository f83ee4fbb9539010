import type { FastifyError, FastifyInstance } from "fastify"
import { z } from "zod"
import type { Endpoint } from "../endpoint.ts"
import { sendRefusal } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"

/** How large a request with files may be, in bytes: a thousand flows of 50 nodes with scripts and pages. */
const maxPlanBytes = 160 * 1024 * 1024

/**
 * Inside `register`, bodies of plans arrive as the bytes that were sent, and are read by the planner: the largest are a
 * hundred times what other addresses take. Whoever may not plan is refused before a byte of it is read.
 */
export const withPlanBodies = (app: FastifyInstance, register: (scope: FastifyInstance) => void): void => {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      "application/json",
      { parseAs: "buffer", bodyLimit: maxPlanBytes },
      async (_request: unknown, body: Buffer) => body,
    )
    scope.addHook("preValidation", async (request) => {
      request.body ??= new Uint8Array()
    })
    scope.setErrorHandler<FastifyError>((error, _request, reply) => {
      if (error.statusCode !== 413) throw error
      return sendRefusal(reply, refuse("request.too-large", tooLarge))
    })
    register(scope)
  })
}

/** The endpoint with its body and its answer as texts: both are read and written by the planner. */
export const asText = <Params extends z.ZodType, Query extends z.ZodType>({
  body: _,
  answer: __,
  ...endpoint
}: Endpoint<Params, Query>) => ({ ...endpoint, bodyIs: "file" as const, answer: z.string() })

const megabytes = maxPlanBytes / 1024 / 1024
const tooLarge = `The files are larger than ${megabytes} MB together. Plan them in several parts.`
