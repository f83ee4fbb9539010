import type { z } from "zod"
import type { Scope } from "./access.ts"

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
  /**
   * Who may call: anybody; whoever is signed in; an owner of the installation; or who has that right, or one of them, in
   * the tenant of the address. An endpoint with several asks for the one that it needs once it knows what is wanted.
   */
  readonly access: "public" | "signed-in" | "installation" | Scope | readonly Scope[]
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** `file`: the body, or the answer, is the bytes of a flow file and not JSON of this API. */
  readonly bodyIs?: "json" | "file"
  readonly answerIs?: "json" | "file"
  /** How many values the body may hold: texts, numbers, objects, lists. 20,000 where left out. */
  readonly bodyValues?: number
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
