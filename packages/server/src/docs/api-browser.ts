import swagger from "@fastify/swagger"
import swaggerUi from "@fastify/swagger-ui"
import Fastify, { type FastifyInstance } from "fastify"
import type { openApiOf } from "../http/open-api.ts"
import { answerErrorsAsProblems } from "../http/errors.ts"
import { addSecurityHeaders } from "../http/security-headers.ts"

type OpenApi = ReturnType<typeof openApiOf>

/** The page at `/api/docs`: an application of its own, so that it can be loaded when somebody opens it. */
export const createApiBrowser = async (document: OpenApi): Promise<FastifyInstance> => {
  const app = Fastify()
  addSecurityHeaders(app)
  answerErrorsAsProblems(app)
  await app.register(swagger, { mode: "static", specification: { document: { ...document } } })
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: policy })
  await app.ready()
  return app
}

const policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "frame-ancestors": ["'none'"],
  "base-uri": ["'none'"],
}
