import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { fileURLToPath } from "node:url"
import { example, examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"

const retry = example("login-with-retry-limit")
const journey = fileURLToPath(new URL("../../../../flow/fixtures/pingam/admin-console.json", import.meta.url))

const { flow } = JSON.parse(await exampleText("login-with-retry-limit"))
const [nodes, links]: readonly number[] = [flow.nodes.length, flow.links.length]

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

test("a file is shown without a server: what it is, needs and does", async () => {
  const { code, out, said } = await gatewright(["flow", "show", retry])
  deepEqual([code, said], [0, ""])
  equal(
    out.replace(/sha256:[0-9a-f]{64}/, "sha256:0").replace(`${nodes} nodes, ${links} links`, "8 nodes, 12 links"),
    `Login with retry limit
Lets a person try three times. Asking is done by the library flow “Ask for password”, so that other flows can share it.

id            flow_login-with-retry-limit
kind          authentication, login
tags          starter
holds         8 nodes, 12 links, texts in en, it
digest        sha256:0
needs         library flow “Ask for password” (flow_ask-for-password)
does          Begins or ends sessions of users: sign-in
problems      none
`,
  )
})

test("a flow of a server is shown with its state there, and what is missing", async () => {
  const env = await server.tenant("alone")
  await gatewright(["flow", "import", retry, "--preserve-id"], { env })
  const { code, out } = await gatewright(["flow", "show", "flow_login-with-retry-limit"], { env })
  equal(code, 0)
  match(out, /^status {8}inactive, revision 1$/m)
  match(out, /^address {7}http:\/\/localhost:\d+\/alone\/flow\/flow_login-with-retry-limit$/m)
  match(out, /^needs {9}library flow “Ask for password” \(flow_ask-for-password\), which is not here$/m)
})

test("programs get one document, with the same digest for the file and the flow on the server", async () => {
  const env = await server.tenant("documents")
  await gatewright(["flow", "import", examples, "--preserve-id"], { env })
  const inFile = JSON.parse((await gatewright(["flow", "show", retry, "--json"])).out)
  const there = JSON.parse((await gatewright(["flow", "show", "flow_login-with-retry-limit", "--json"], { env })).out)
  equal(inFile.digest, there.digest)
  deepEqual(
    [inFile.id, inFile.nodes, inFile.languages, inFile.inFile.source, inFile.onServer],
    ["flow_login-with-retry-limit", nodes, ["en", "it"], "gatewright/flow", undefined],
  )
  deepEqual(
    [there.onServer.status, there.onServer.revision, there.onServer.blocked, there.requirements[0].found],
    ["inactive", 1, true, true],
  )
})

test("a journey of PingAM is shown with the flows in its file, and what became placeholders", async () => {
  const { code, out } = await gatewright(["flow", "show", journey])
  equal(code, 0)
  match(out, /^comes with {4}“Step up by mail” \(flow_/m)
  match(out, /^also in file {2}“/m)
  match(out, /^placeholders {2}\d+ × \w+/m)
})

test("a file that is no flow is refused with its place", async () => {
  const { code, out, said } = await gatewright(["flow", "show", "-"], { stdin: '{\n  "a": 1,\n  "a": 2\n}' })
  deepEqual([code, out], [3, ""])
  match(said, /^standard input:3:3: error: .* \[import\.[a-z-]+\]\n$/)
  const { code: same, out: document } = await gatewright(["flow", "show", "-", "--json"], { stdin: "<html>" })
  equal(same, 3)
  deepEqual(JSON.parse(document).problem.problems[0].at.line, 1)
})

test("a flow that is not there, a folder of several and a bad id are told", async () => {
  const { env } = server
  const gone = await gatewright(["flow", "show", "flow_gone"], { env })
  deepEqual([gone.code, gone.said], [1, "There is no flow flow_gone in this tenant. [flow.not-found]\n"])
  const several = await gatewright(["flow", "show", examples])
  deepEqual([several.code, several.said.split("\n")[0]], [2, `${examples} holds 7 flow files. Name one of them.`])
  const bad = await gatewright(["flow", "show", "flow_../../tenants"], { env })
  equal(bad.code, 2)
  match(bad.said, /^“flow_..\/..\/tenants” is not the id of a flow\./)
})
