import { once } from "node:events"
import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import type { TestContext } from "node:test"

/** A request as a server got it. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

/** A real HTTP server on 127.0.0.1 that keeps what it gets; ended with the test. */
export const startHttp = async (
  context: TestContext,
  listener: RequestListener,
): Promise<{ readonly url: string; readonly port: number; readonly requests: readonly ReceivedRequest[] }> => {
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    let body = ""
    for await (const part of request.setEncoding("utf8")) body += String(part)
    requests.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body })
    listener(request, response)
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, requests }
}
