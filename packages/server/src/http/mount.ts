import type { Readable } from "node:stream"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { z } from "zod"
import type { Endpoint } from "../admin/endpoint.ts"
import { accessMistake } from "./access-mistake.ts"
import type { Caller } from "./caller.ts"
import { Refusal } from "./refusal.ts"

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a handler gets: the parts of the request, already in the shape that the endpoint describes. */
interface Call<E extends Endpoint> {
  readonly params: Parsed<NonNullable<E["params"]>>
  readonly query: Parsed<NonNullable<E["query"]>>
  readonly body: E extends { bodyIs: "file" } ? Uint8Array : Parsed<NonNullable<E["body"]>>
  readonly caller: Caller
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A text may be sent in pieces, as they are made. */
type Answered<E extends Endpoint> =
  | z.input<E["answer"]>
  | Refusal
  | (z.input<E["answer"]> extends string ? Readable : never)

/** What a handler gives: the answer, or why not. */
export type Handler<E extends Endpoint> = (call: Call<E>) => Answered<E> | Promise<Answered<E>>

/** What somebody who is not signed in may send, in bytes. */
const publicBodyLimit = 16 * 1024

/**
 * Puts a handler behind an endpoint. The request is parsed by the endpoint's schemas before the handler sees it.
 *
 * Throws where the endpoint does not say who may call it: such a server does not start.
 */
export const mount = <E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E>): void => {
  const mistake = accessMistake(endpoint)
  if (mistake !== undefined) throw new Error(mistake)
  app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    config: { endpoint },
    ...(endpoint.access === "public" ? { bodyLimit: publicBodyLimit } : {}),
    schema: {
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
    },
    handler: async (request, reply) => {
      const { params, query, body, caller } = request
      // The schemas above have parsed these parts: this is the boundary where their types begin.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      const call = { params, query, body, caller, request, reply } as unknown as Call<E>
      const answer = await handler(call)
      return answer instanceof Refusal ? sendRefusal(reply, answer) : reply.code(endpoint.status ?? 200).send(answer)
    },
  })
}

/** Answers with a problem document (RFC 9457). */
export const sendRefusal = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply.code(refusal.status).type("application/problem+json").send(JSON.stringify(refusal))

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}
