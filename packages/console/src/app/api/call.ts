import type { Endpoint } from "@gatewright/server/contract"
import type { z } from "zod"
import { ApiFailure, failureOf } from "./api-failure.ts"
import { csrfToken } from "./csrf-token.ts"
import { addressOf, type RequestOf } from "./request.ts"

export type { RequestOf }

interface Parts {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** Calls an endpoint of the API and gives its parsed answer. Throws `ApiFailure`. */
export const call = async <E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<z.output<E["answer"]>> => {
  const { body }: Parts = request
  const sent = body === undefined ? {} : { body: JSON.stringify(body), type: "application/json" }
  return answerOf(endpoint, await send(endpoint, request, sent))
}

/** Calls an endpoint whose body is the bytes of a file, unchanged. Throws `ApiFailure`. */
export const callWithFile = async <E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  file: Blob,
): Promise<z.output<E["answer"]>> =>
  answerOf(endpoint, await send(endpoint, request, { body: file, type: "application/json" }))

/** Calls an endpoint that answers with a file; `name` is what the server calls it. Throws `ApiFailure`. */
export const callForFile = async <E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
): Promise<{ readonly name: string; readonly content: Blob }> => {
  const { body }: Parts = request
  const sent = body === undefined ? {} : { body: JSON.stringify(body), type: "application/json" }
  const response = await send(endpoint, request, sent)
  return { name: fileName(response.headers.get("content-disposition")), content: await response.blob() }
}

/** Calls an endpoint that answers line by line (NDJSON), and gives each as it comes. Throws `ApiFailure`. */
export async function* callForLines<E extends Endpoint>(endpoint: E, request: RequestOf<E>): AsyncGenerator {
  const { body }: Parts = request
  const sent = { body: JSON.stringify(body), type: "application/json", accept: "application/x-ndjson" }
  const response = await send(endpoint, request, sent)
  const lines = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ""
  for (let part = await lines?.read(); part && !part.done; part = await lines?.read()) {
    const complete = (rest + part.value).split("\n")
    rest = complete.pop() ?? ""
    yield* complete.filter((line) => line.trim() !== "").map((line): unknown => JSON.parse(line))
  }
  if (rest.trim() !== "") yield JSON.parse(rest)
}

/** The file name of a Content-Disposition header (RFC 6266): the extended form first, then the plain one. */
export const fileName = (header: string | null): string => {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? "")?.[1]
  if (extended !== undefined) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(header ?? "")?.[1] ?? "flow.json"
}

const send = async (
  endpoint: Endpoint,
  { params, query, signal, headers }: Parts,
  { body, type, accept = "application/json" }: { body?: Blob | string; type?: string; accept?: string },
): Promise<Response> => {
  const response = await fetch(addressOf(endpoint.path, { params, query }), {
    method: endpoint.method,
    credentials: "same-origin",
    headers: {
      accept,
      ...definedOf(headers),
      ...(type !== undefined && { "content-type": type }),
      ...(endpoint.method !== "GET" && { "x-csrf-token": csrfToken() }),
    },
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiFailure({ kind: "unreachable" })
  })
  if (response.ok) return response
  throw new ApiFailure(failureOf(response.status, await jsonOf(response)))
}

const definedOf = (headers: Parts["headers"] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )

const answerOf = async <E extends Endpoint>(endpoint: E, response: Response): Promise<z.output<E["answer"]>> => {
  const parsed = endpoint.answer.safeParse(response.status === 204 ? undefined : await jsonOf(response))
  if (!parsed.success) throw new ApiFailure({ kind: "unexpected", status: response.status })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schema has just parsed it
  return parsed.data as z.output<E["answer"]>
}

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
