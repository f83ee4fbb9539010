import type { FastifyReply, FastifyRequest } from "fastify"
import { html } from "./page/html.ts"
import { page } from "./page/page.ts"
import { hasPageWords, pageWords } from "./page/words.ts"

/** The same page for everything that is not there, was deleted, is inactive, or belongs to somebody else (P8.1). */
export const notFoundPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const language = /^[a-z]{2,3}/i.exec(request.headers["accept-language"] ?? "")?.[0].toLowerCase() ?? "en"
  const words = pageWords(language)
  return reply
    .code(404)
    .header(
      "content-security-policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
    .type("text/html; charset=utf-8")
    .send(
      page({
        title: words.notFound,
        brand: "Gatewright",
        language: hasPageWords(language) ? language : "en",
        body: html`<div class="stack">
          <h1>${words.notFound}</h1>
          <p class="text">${words.notFoundText}</p>
        </div>`,
      }),
    )
}
