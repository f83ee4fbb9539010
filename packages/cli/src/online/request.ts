import { problemDocumentSchema, type Endpoint } from "@gatewright/server/contract"
import { failed } from "../command-failure.ts"
import type { ServerAddress } from "./server-address.ts"
import { ServerProblem } from "./server-problem.ts"

/** The parts of a request, by the names that the endpoint gives them. */
export interface RequestParts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly file?: Uint8Array
  /** Sent as JSON. */
  readonly body?: unknown
  /** The media type of the answer; JSON where left out. */
  readonly accept?: string
}

/**
 * Sends one request, and gives the answer of a server that did what was asked.
 *
 * @throws ServerProblem when it says why not; CommandFailure when it does not answer, or something else does
 */
export const request = async (
  { url, token }: ServerAddress,
  endpoint: Endpoint,
  { params = {}, query = {}, file, body, accept = "application/json" }: RequestParts,
): Promise<Response> => {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))
  const address = new URL(url + path)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, value)
  const sent = file ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await fetch(address, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${token}`,
      accept,
      ...(sent === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(sent === undefined ? {} : { body: sent }),
    // A token goes to the server that was named, and to no other.
    redirect: "manual",
  }).catch((error: unknown) => noAnswer(url, error))
  if (response.ok) return response
  throw await refusalIn(response, url)
}

const noAnswer = (url: string, error: unknown): never => {
  throw failed("cli.no-answer", `${url} does not answer (${reasonOf(error)}). Is the server running there?`)
}

/** `ECONNREFUSED`, `ENOTFOUND`, `DEPTH_ZERO_SELF_SIGNED_CERT`, ..., or what `fetch` says in its own words. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  return "code" in cause ? String(cause.code) : cause.message
}

const refusalIn = async (response: Response, url: string): Promise<Error> => {
  const location = response.headers.get("location")
  if (location !== null)
    return failed("cli.unknown-answer", `${url} sends elsewhere, to ${location}. Name that server with --url.`)
  const problem = problemDocumentSchema.safeParse(await response.json().catch(() => undefined))
  if (problem.success) return new ServerProblem(problem.data)
  const what = `${url} answered with status ${response.status} and nothing that a Gatewright server says`
  return failed("cli.unknown-answer", `${what}. Is --url right?`)
}
