import type { z } from "zod"

/**
 * One operation of the administration API as data: the server mounts it, OpenAPI describes it, the console and the
 * command line call it, all from the same schemas.
 *
 * `path` is in OpenAPI's form (`/api/tenants/{tenant}/flows`); its names are the keys of `params`.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly id: string
  readonly summary: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  readonly path: string
  /** Who may call: anybody, or a person or token that is signed in. */
  readonly access: "public" | "signed-in"
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** `file`: the body, or the answer, is the bytes of a flow file and not JSON of this API. */
  readonly bodyIs?: "json" | "file"
  readonly answerIs?: "json" | "file"
  readonly answer: Answer
  /** The status of a success; 200 where left out. */
  readonly status?: 200 | 201 | 204
}

/** Keeps the types of the schemas while an endpoint is written. */
export const defineEndpoint = <
  Answer extends z.ZodType,
  Params extends z.ZodType = z.ZodNever,
  Query extends z.ZodType = z.ZodNever,
  Body extends z.ZodType = z.ZodNever,
>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => endpoint
