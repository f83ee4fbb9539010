import { problemDocumentSchema, type Endpoint, type ProblemDocument } from "@gatewright/server/contract"
import type { z } from "zod"
import { CommandFailure, type CommandCall } from "../command.ts"
import { exitCode, type ExitCode } from "../exit-code.ts"

/** A server and a tenant on it, as the options and the environment say. */
export interface ServerConnection {
  readonly tenant: string
  readonly call: <E extends Endpoint>(endpoint: E, parts: CallParts) => Promise<z.output<E["answer"]>>
  readonly file: (endpoint: Endpoint, parts: CallParts) => Promise<{ readonly name: string; readonly text: string }>
}

interface CallParts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly fileBody?: Uint8Array
}

/** A problem document of the server. The exit code tells a refusal from a failure. */
export class ServerProblem extends CommandFailure {
  readonly problem: ProblemDocument

  constructor(problem: ProblemDocument) {
    super(sentences(problem), codeOf(problem))
    this.problem = problem
  }
}

/** Connects to the server that the options name. Nothing is sent yet. */
export const connect = ({ option, terminal: { env } }: CommandCall): ServerConnection => {
  const url = (option("url") ?? env["GATEWRIGHT_URL"] ?? "http://localhost:3000").replace(/\/+$/, "")
  const token = option("token") ?? env["GATEWRIGHT_TOKEN"] ?? env["GATEWRIGHT_ADMIN_TOKEN"]
  if (!URL.canParse(url)) throw new CommandFailure(`“${url}” is not the address of a server.`, exitCode.wrongUsage)
  if (token === undefined || token === "") {
    throw new CommandFailure(
      "No token: give the server's administration token with --token, or set GATEWRIGHT_TOKEN.",
      exitCode.wrongUsage,
    )
  }
  const send = (endpoint: Endpoint, parts: CallParts) => request({ url, token, endpoint, parts })
  return {
    tenant: option("tenant") ?? env["GATEWRIGHT_TENANT"] ?? "default",
    call: async <E extends Endpoint>(endpoint: E, parts: CallParts): Promise<z.output<E["answer"]>> => {
      const response = await send(endpoint, parts)
      const answer = endpoint.answer.safeParse(response.status === 204 ? undefined : await response.json())
      if (!answer.success)
        throw new CommandFailure(`${url} answered something that this version does not know.`, exitCode.failed)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schema has just parsed it
      return answer.data as z.output<E["answer"]>
    },
    file: async (endpoint, parts) => {
      const response = await send(endpoint, parts)
      const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "flow.json"
      return { name, text: await response.text() }
    },
  }
}

const request = async ({
  url,
  token,
  endpoint,
  parts: { params = {}, query = {}, body, fileBody },
}: {
  url: string
  token: string
  endpoint: Endpoint
  parts: CallParts
}): Promise<Response> => {
  const address = new URL(
    url + endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "")),
  )
  for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, value)
  const sent = fileBody ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await fetch(address, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: "application/json",
      ...(sent === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(sent === undefined ? {} : { body: sent }),
  }).catch(() => {
    throw new CommandFailure(`${url} does not answer. Is the server running, and is --url right?`, exitCode.failed)
  })
  if (response.ok) return response
  const problem = problemDocumentSchema.safeParse(await response.json().catch(() => undefined))
  if (problem.success) throw new ServerProblem(problem.data)
  throw new CommandFailure(
    `${url} answered with status ${response.status}. Is it a Gatewright server?`,
    exitCode.failed,
  )
}

const codeOf = ({ status }: ProblemDocument): ExitCode =>
  [403, 404, 409, 413, 422].includes(status) ? exitCode.refused : exitCode.failed

const sentences = ({ title, detail, problems = [] }: ProblemDocument): string =>
  [detail ?? title, ...problems.map(({ message }) => message).filter((message) => message !== detail)].join("\n  ")
