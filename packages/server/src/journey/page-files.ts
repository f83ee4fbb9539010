import { readFile } from "node:fs/promises"
import type { FastifyInstance } from "fastify"

const files = [
  { name: "journey.css", type: "text/css; charset=utf-8" },
  { name: "icon.svg", type: "image/svg+xml" },
] as const

/** The style sheet and the icon of the pages. */
export const pageFiles = (app: FastifyInstance): void => {
  for (const { name, type } of files) {
    const content = readFile(new URL(`./page/${name}`, import.meta.url))
    app.get(`/journey/${name}`, async (_request, reply) =>
      reply
        .type(type)
        .header("cache-control", "public, max-age=3600")
        .send(await content),
    )
  }
}
