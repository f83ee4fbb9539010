import type { Endpoint } from "@gatewright/server/contract"
import type { z } from "zod"
import type { CommandCall } from "../command.ts"
import { failed } from "../command-failure.ts"
import { request, type RequestParts } from "./request.ts"
import { serverAddress } from "./server-address.ts"

/** A server and a tenant on it, as the options and the environment name them. */
export interface ServerConnection {
  readonly tenant: string
  /** Sends a request below the tenant; gives what the server answered, in the endpoint's own shape. */
  readonly call: <E extends Endpoint>(endpoint: E, parts?: RequestParts) => Promise<z.output<E["answer"]>>
  /** Sends a request that is answered with nothing but that it is done. */
  readonly done: (endpoint: Endpoint, parts?: RequestParts) => Promise<void>
  /** Sends a request that is answered with a file; gives its bytes. */
  readonly file: (endpoint: Endpoint, parts?: RequestParts) => Promise<Uint8Array>
  /** Sends a request that is answered line by line, as the work goes on. */
  readonly lines: (endpoint: Endpoint, parts?: RequestParts) => AsyncIterable<string>
}

/** Connects to the server that was named. Nothing is sent yet. */
export const connect = async (commandCall: CommandCall): Promise<ServerConnection> => {
  const address = await serverAddress(commandCall)
  const { tenant, url } = address
  const send = (endpoint: Endpoint, parts: RequestParts = {}) =>
    request(address, endpoint, { ...parts, params: { tenant, ...parts.params } })
  return {
    tenant,
    call: async <E extends Endpoint>(endpoint: E, parts?: RequestParts): Promise<z.output<E["answer"]>> => {
      const response = await send(endpoint, parts)
      const answer = endpoint.answer.safeParse(await response.json().catch(() => undefined))
      if (!answer.success)
        throw failed("cli.unknown-answer", `${url} answered something that this version does not know. Is --url right?`)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the endpoint's own schema has just parsed it
      return answer.data as z.output<E["answer"]>
    },
    done: async (endpoint, parts) => {
      await send(endpoint, parts)
    },
    file: async (endpoint, parts) => {
      const response = await send(endpoint, parts)
      return new Uint8Array(await response.arrayBuffer().catch(() => lost(url)))
    },
    lines: async function* (endpoint, parts) {
      const { body } = await send(endpoint, parts)
      let rest = ""
      try {
        for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
          const lines = (rest + chunk).split("\n")
          rest = lines.pop() ?? ""
          yield* lines
        }
      } catch {
        lost(url)
      }
      if (rest !== "") yield rest
    },
  }
}

const lost = (url: string): never => {
  throw failed("cli.no-answer", `${url} stopped in the middle of its answer. Is the server still running?`)
}
