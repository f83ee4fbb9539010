import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
let env: NodeJS.ProcessEnv
before(async () => {
  server = await openServer()
  env = await server.tenant("things")
})
after(() => server.close())

const run = (args: readonly string[], stdin = "") => gatewright(args, { env, stdin })

test("a secret is set from standard input, listed without its value, and deleted", async () => {
  const set = await run(["secret", "set", "risk-api-token", "--description", "Of the risk API"], "hunter2-hunter2\n")
  deepEqual([set.code, set.said], [0, "The secret “risk-api-token” is set.\n"])
  const list = await run(["secret", "list"])
  match(list.out, /^risk-api-token +stored +Of the risk API$/m)
  equal((await run(["secret", "list", "--json"])).out.includes("hunter2"), false)
  await run(["secret", "set", "risk-api-token"], "another value")
  match((await run(["secret", "list"])).out, /Of the risk API/)
  equal((await run(["secret", "delete", "risk-api-token"])).code, 0)
  equal((await run(["secret", "list"])).said, "The tenant things has no secrets.\n")
})

test("no value, a masked value and a name that is none are told", async () => {
  equal((await run(["secret", "set", "empty"])).code, 2)
  const masked = await run(["secret", "set", "masked"], "••••••••")
  equal(masked.code, 3)
  match(masked.said, /\[secret\.masked\]/)
  equal((await run(["secret", "set", "Not A Name"], "x")).code, 2)
})

test("a connection is set from a file, its secret from standard input", async () => {
  const folder = await temporaryFolder()
  const file = join(folder, "risk.json")
  const settings = { baseUrl: "https://api.example.com/v2", auth: { kind: "bearer" } }
  await writeFile(file, JSON.stringify({ kind: "http", name: "Risk API", settings }))
  const set = await run(["connection", "set", "risk", file, "--secret", "credential"], "hunter2-hunter2\n")
  deepEqual([set.code, set.said], [0, "The http connection “risk” is set.\n"])
  const list = await run(["connection", "list", "--json"])
  equal(list.out.includes("hunter2"), false)
  deepEqual(JSON.parse(list.out).connections.find(({ key }: { key: string }) => key === "risk").secrets, {
    credential: true,
  })
  match((await run(["connection", "list"])).out, /^risk +http +Risk API +stored/m)
  equal((await run(["connection", "delete", "risk"])).code, 0)
})

test("a file that is no connection is told", async () => {
  const folder = await temporaryFolder()
  const file = join(folder, "no.json")
  for (const text of ["{", "[]", '{ "kind": "carrier pigeon", "name": "x", "settings": {} }']) {
    await writeFile(file, text)
    const { code, said } = await run(["connection", "set", "risk", file])
    equal(code, 1, text)
    match(said, /it is not a connection.*It holds "kind", "name" and "settings"\./)
  }
})

test("bindings go out as a file, and in again", async () => {
  const folder = await temporaryFolder()
  const file = join(folder, "bindings.json")
  const text = JSON.stringify({
    format: "gatewright/bindings",
    formatVersion: 1,
    connections: { smtp: { post: "mail" } },
  })
  await writeFile(file, text)
  equal((await run(["bindings", "set", file])).code, 0)
  const shown = await run(["bindings", "show"])
  deepEqual(JSON.parse(shown.out).connections, { smtp: { post: "mail" } })
  const again = join(folder, "again.json")
  equal((await run(["bindings", "show", "-o", again])).said, `${again} written.\n`)
  equal((await run(["bindings", "set", again])).code, 0)
  equal((await run(["bindings", "show"])).out, shown.out)
})
