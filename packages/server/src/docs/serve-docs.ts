import { readFile } from "node:fs/promises"
import {
  bindingsJsonSchema,
  bindingsSchemaPath,
  bundleJsonSchema,
  bundleSchemaPath,
  flowJsonSchema,
  flowSchemaPath,
} from "@gatewright/flow"
import type { FastifyInstance } from "fastify"
import * as contract from "../contract.ts"
import type { Endpoint } from "../admin/endpoint.ts"
import type { Services } from "../admin/services.ts"
import { openApiOf } from "../http/open-api.ts"
import { journeyPaths } from "../journey/open-api.ts"
import { lazy } from "../lazy.ts"

/** What a developer reads: OpenAPI at `/api/openapi.json` and `/api/docs`, JSON Schema at `/schema/`, error codes at `/docs/errors`. */
export const serveDocs = (app: FastifyInstance, { version }: Services): void => {
  const document = lazy(() => openApiOf({ endpoints, version, paths: journeyPaths() }))
  app.get("/api/openapi.json", async () => document())
  for (const [path, schema] of [
    [flowSchemaPath, flowJsonSchema],
    [bundleSchemaPath, bundleJsonSchema],
    [bindingsSchemaPath, bindingsJsonSchema],
  ] as const) {
    app.get(path, (_request, reply) => reply.type("application/schema+json").send(JSON.stringify(schema())))
  }
  app.get("/docs/errors", async (_request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .send(await readFile(new URL("../../../../docs/errors.md", import.meta.url), "utf8")),
  )
  const browser = lazy(async () => (await import("./api-browser.ts")).createApiBrowser(document()))
  for (const url of ["/api/docs", "/api/docs/*"]) {
    app.get(url, async (request, reply) => {
      const page = await browser()
      reply.hijack()
      page.routing(request.raw, reply.raw)
    })
  }
}

const endpoints: readonly Endpoint[] = Object.values(contract).flatMap((value) =>
  typeof value === "object" && "access" in value ? [value] : [],
)
