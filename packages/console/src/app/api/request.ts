import type { Endpoint } from "@gatewright/server/contract"
import type { z } from "zod"

type In<Schema> = Schema extends z.ZodType ? z.input<Schema> : never
type Schema<E extends Endpoint, Part extends "params" | "query" | "body"> = NonNullable<E[Part]>
type Has<S> = [S] extends [z.ZodNever] ? false : true
type Given<Part extends string, S> =
  Has<S> extends true
    ? object extends In<S>
      ? { readonly [P in Part]?: In<S> }
      : { readonly [P in Part]: In<S> }
    : { readonly [P in Part]?: undefined }

/** What a call of an endpoint has to be given: its path parameters, query and body, as its schemas describe them. */
export type RequestOf<E extends Endpoint> = Given<"params", Schema<E, "params">> &
  Given<"query", Schema<E, "query">> &
  Given<"body", Schema<E, "body">> & {
    readonly signal?: AbortSignal
    /** Conditions of the request (RFC 9110 section 13). */
    readonly headers?: Readonly<Record<"if-match" | "if-none-match", string | undefined>>
  }

/** The address of a call: path parameters filled in and escaped, query parameters that are `undefined` left out. */
export const addressOf = (
  path: string,
  { params, query }: { readonly params?: unknown; readonly query?: unknown },
): string => {
  const values = new Map<string, unknown>(Object.entries(params ?? {}))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name)
    return typeof value === "string" || typeof value === "number" ? encodeURIComponent(value) : ""
  })
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
  return search === "" ? filled : `${filled}?${search}`
}
