import { randomBytes } from "node:crypto"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance, FastifyReply } from "fastify"

const folder = fileURLToPath(new URL("../../../console/dist/", import.meta.url))

/** The console: built files with names that hold their hash, and one page for every other address below `/console/`. */
export const serveConsole = async (app: FastifyInstance): Promise<void> => {
  await app.register(fastifyStatic, {
    root: `${folder}assets/`,
    prefix: "/console/assets/",
    immutable: true,
    maxAge: "365d",
    index: false,
  })
  app.get("/", (_request, reply) => reply.redirect("/console/"))
  app.get("/console", (_request, reply) => reply.redirect("/console/"))
  app.get("/console/*", async ({ url }, reply) => {
    // Read anew each time: a build replaces the page and the files that it names together.
    const index = await readFile(`${folder}${pageAt(url)}`, "utf8").catch(() => undefined)
    return index === undefined ? notBuilt(reply) : sendPage(reply, index)
  })
}

/** The page of a flow also names what the designer is made of: that is on its way while the rest of the console starts. */
const pageAt = (url: string): string =>
  /^\/console\/[^/]+\/flows\/[^/?]+\/?(\?|$)/.test(url) ? "flow.html" : "index.html"

/** The policy of the console: its own files only. Styles that the component kit makes at run time carry the nonce. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ")

const sendPage = (reply: FastifyReply, index: string): FastifyReply => {
  const nonce = randomBytes(16).toString("base64")
  return reply
    .header("content-security-policy", policy(nonce))
    .type("text/html; charset=utf-8")
    .send(index.replaceAll("__CSP_NONCE__", nonce))
}

const notBuilt = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .type("text/plain; charset=utf-8")
    .send("The console is not built. Start the server with “npm start”, which builds it.\n")
