import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { after } from "node:test"

const servers: Server[] = []

after(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** Something that is not our server, on loopback: answers every request the same way until the test file is over. */
export const answering = async (answer: RequestListener): Promise<NodeJS.ProcessEnv & { GATEWRIGHT_URL: string }> => {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { GATEWRIGHT_URL: `http://127.0.0.1:${port}`, GATEWRIGHT_TOKEN: "a-token" }
}
