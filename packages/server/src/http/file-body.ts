import { maxFileBytes } from "@gatewright/flow"
import type { FastifyError, FastifyInstance } from "fastify"
import { sendRefusal } from "./mount.ts"
import { refuse } from "./refusal.ts"

/**
 * Inside `register`, bodies arrive as the bytes that were sent: a file is judged by the import, not by the HTTP layer. One
 * that is far too large is not read to its end.
 */
export const withFileBodies = (app: FastifyInstance, register: (scope: FastifyInstance) => void): void => {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      "*",
      { parseAs: "buffer", bodyLimit: maxFileBytes + 1024 },
      async (_request: unknown, body: Buffer) => body,
    )
    // A request without a body reaches no parser: it is an empty file, and the import says so.
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

const megabytes = maxFileBytes / 1024 / 1024
const tooLarge = `Files of up to ${megabytes} MB are read here, and this one is larger. A flow of 1,500 nodes takes about 4 MB; many flows go in as a bundle, under Import.`
