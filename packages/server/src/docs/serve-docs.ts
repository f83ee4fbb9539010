import { readFile } from "node:fs/promises"
import { flowJsonSchema } from "@gatewright/flow"
import swagger from "@fastify/swagger"
import swaggerUi from "@fastify/swagger-ui"
import type { FastifyInstance } from "fastify"
import * as contract from "../contract.ts"
import type { Endpoint } from "../admin/endpoint.ts"
import type { Services } from "../admin/services.ts"
import { openApiOf } from "../http/open-api.ts"
import { journeyPaths } from "../journey/open-api.ts"

/** What a developer reads: OpenAPI at `/api/openapi.json` and `/api/docs`, JSON Schema at `/schema/`, error codes at `/docs/errors`. */
export const serveDocs = async (app: FastifyInstance, { version }: Services): Promise<void> => {
  const document = openApiOf({ endpoints, version, paths: journeyPaths })
  app.get("/api/openapi.json", () => document)
  app.get("/schema/flow-1.schema.json", (_request, reply) =>
    reply.type("application/schema+json").send(JSON.stringify(flowJsonSchema())),
  )
  app.get("/docs/errors", async (_request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .send(await readFile(new URL("../../../../docs/errors.md", import.meta.url), "utf8")),
  )
  await app.register(swagger, { mode: "static", specification: { document: { ...document } } })
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: docsPolicy })
}

const endpoints: readonly Endpoint[] = Object.values(contract).flatMap((value) =>
  typeof value === "object" && "access" in value ? [value] : [],
)

const docsPolicy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "frame-ancestors": ["'none'"],
  "base-uri": ["'none'"],
}
