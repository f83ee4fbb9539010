import { equal, ok } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { api } from "./support/api.ts"
import { adminToken, startGatewright, type Gatewright } from "./support/gatewright.ts"

const journeys = new URL("../packages/flow/fixtures/pingam/admin-console.json", import.meta.url)

const countFlows = async (server: Gatewright): Promise<number> => {
  const { total } = await api<{ total: number }>(server, "GET", "/tenants/default/flows")
  return total
}

test("a server that is killed during an import has added all flows of the file, or none", async (context) => {
  const file = await readFile(journeys, "utf8")
  let server = await startGatewright()
  context.after(() => server.stop())
  const before = await countFlows(server)
  await api(server, "POST", "/tenants/default/imports?category=authentication&type=login", file)
  const each = (await countFlows(server)) - before
  ok(each > 1, "the file holds several flows")

  let total = before + each
  for (const milliseconds of [0, 2, 5, 8, 12, 20, 40]) {
    const sent = fetch(`${server.url}/api/tenants/default/imports?category=authentication&type=login`, {
      method: "POST",
      headers: { authorization: `Bearer ${adminToken}`, "content-type": "application/json" },
      body: file,
    }).catch(() => undefined)
    await wait(milliseconds)
    await server.kill()
    await sent
    server = await startGatewright({ dataFolder: server.dataFolder, port: server.port })
    const now = await countFlows(server)
    equal((now - total) % each, 0, `killed after ${milliseconds} ms, ${now - total} of ${each} flows were there`)
    total = now
  }
})
