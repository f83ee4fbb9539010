import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import { examples } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"

let server: RunningServer
let env: NodeJS.ProcessEnv
before(async () => {
  server = await openServer()
  env = await server.tenant("with-examples")
  await gatewright(["flow", "import", examples, "--preserve-id"], { env })
})
after(() => server.close())

const ids = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { code, out, said } = await gatewright(["flow", "list", "--json", ...args], { env })
  deepEqual([code, said], [0, ""])
  return JSON.parse(out).flows.map(({ id }: { id: string }) => id)
}

test("flows are listed by name, in the words that options take", async () => {
  const { code, out, said } = await gatewright(["flow", "list"], { env })
  deepEqual([code, said], [0, ""])
  const lines = out.trimEnd().split("\n")
  equal(lines.length, 8)
  deepEqual(
    lines.slice(0, 3).map((line) => line.split(/ {2,}/)),
    [
      ["ID", "NAME", "CATEGORY", "TYPE", "STATUS", "REVISION"],
      ["flow_ask-for-password", "Ask for password", "libraries", "library", "inactive", "1"],
      ["flow_user-name-api", "Is a user name free?", "api", "api", "inactive", "1"],
    ],
  )
})

test("each filter leaves the flows that fit", async () => {
  deepEqual(await ids("--category", "libraries"), ["flow_ask-for-password"])
  deepEqual(await ids("--type", "registration"), ["flow_registration-with-email-verification"])
  deepEqual(await ids("--search", "retry"), ["flow_login-with-retry-limit"])
  equal((await ids("--tag", "starter", "--status", "inactive")).length > 0, true)
  deepEqual(await ids("--tag", "nobody-has-this"), [])
  deepEqual(await ids("--status", "active"), [])
})

test("where nothing is, words say so, and programs get an empty list", async () => {
  const nothing = await gatewright(["flow", "list", "--status", "active"], { env })
  deepEqual([nothing.code, nothing.out, nothing.said], [0, "", "No flow fits.\n"])
  const empty = await gatewright(["flow", "list"], { env: server.env })
  deepEqual([empty.code, empty.out, empty.said], [0, "", "The tenant default has no flows.\n"])
  equal((await gatewright(["flow", "list", "--json"], { env: server.env })).out, '{\n  "flows": []\n}\n')
})
