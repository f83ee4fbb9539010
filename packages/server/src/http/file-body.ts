import type { FastifyInstance } from "fastify"

/** The largest flow file that is taken, in bytes. */
export const largestFile = 16 * 1024 * 1024

/** Inside `register`, bodies arrive as the bytes that were sent: a file is judged by the import, not by the HTTP layer. */
export const withFileBodies = (app: FastifyInstance, register: (scope: FastifyInstance) => void): void => {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      "*",
      { parseAs: "buffer", bodyLimit: largestFile + 1024 },
      async (_request: unknown, body: Buffer) => body,
    )
    register(scope)
  })
}
