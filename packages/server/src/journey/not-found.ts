import type { FastifyReply, FastifyRequest } from "fastify"
import { sendRefusal } from "../http/mount.ts"
import { refuse } from "../http/refusal.ts"
import { notFoundPage } from "./not-found-page.ts"

/**
 * The same answer for everything that is not there, was deleted, is inactive, or belongs to somebody else (P8.1): to a
 * browser a page, to a program a problem document, as at the addresses of journeys as JSON. Which one depends on the
 * request alone, so that it tells nothing of what is there.
 */
export const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  isOfProgram(request)
    ? sendRefusal(reply, refuse("flow.not-found", "There is no active flow at this address."))
    : notFoundPage(request, reply)

/** No browser sends JSON from a form, nor asks for JSON without naming HTML (RFC 9110 section 12.5.1) when it opens a page. */
const isOfProgram = ({ headers: { accept = "", "content-type": type = "" } }: FastifyRequest): boolean =>
  isJson.test(type) || (isJson.test(accept) && !accept.includes("text/html"))

/** `application/json` and the types that are made of it, as `application/problem+json` (RFC 6839 section 3.1). */
const isJson = /\bapplication\/(?:[\w.-]+\+)?json\b/i
