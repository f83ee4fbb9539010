import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { readFlows, writeFlow } from "@gatewright/flow"
import { examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
let env: NodeJS.ProcessEnv
let folder: string
before(async () => {
  server = await openServer()
  env = await server.tenant("bundles")
  folder = await temporaryFolder()
  await gatewright(["flow", "import", examples, "--preserve-id"], { env })
})
after(() => server.close())

const exported = (...args: readonly string[]) => gatewright(["flow", "export", ...args], { env })

const idsIn = (text: string): readonly string[] => {
  const read = readFlows(text)
  return read.kind === "read" ? read.flows.map(({ document }) => document.flow.id) : []
}

const login = "flow_login-with-password"
const retry = "flow_login-with-retry-limit"

test("several flows on standard output are one bundle, each with the bytes that it has alone", async () => {
  const { code, out } = await exported(login, "flow_reset-password")
  equal(code, 0)
  deepEqual(idsIn(out), [login, "flow_reset-password"])
  const read = readFlows(out)
  const [first] = read.kind === "read" ? read.flows : []
  equal(first && writeFlow(first.document), await exampleText("login-with-password"))
  equal(idsIn((await exported("--all")).out).length, 7)
  equal(idsIn((await exported("--all", "--category", "authentication", "--bundle")).out).length, 3)
})

test("a bundle takes the library flows along where that is asked", async () => {
  deepEqual(idsIn((await exported(retry, "--bundle")).out), [retry])
  const file = join(folder, "retry.bundle.json")
  const { said } = await exported(retry, "--with-libraries", "-o", file)
  equal(said, `${file} written: 2 flows, 0 connections.\n`)
  deepEqual(idsIn(await readFile(file, "utf8")), [retry, "flow_ask-for-password"])
})

test("what looks like a secret keeps a bundle from being written, and strict allows none", async () => {
  const there = await server.tenant("leaky")
  const key = ["AKIA", "IOSFODNN7EXAMPLQ"].join("")
  const text = (await exampleText("user-name-api")).replace(/"description": "/, `$&${key} `)
  const leaky = text.replace(/("flow\.start"[\s\S]*?"settings": \{)/, `$1 "x-note": "${key}",`)
  const added = await gatewright(["flow", "import", "-", "--preserve-id"], { env: there, stdin: leaky })
  equal(added.code, 0, added.said)
  const safe = await gatewright(["flow", "export", "--all"], { env: there })
  deepEqual([safe.code, safe.out], [3, ""])
  match(safe.said, /access key of AWS/)
  equal((await gatewright(["flow", "export", "--all", "--allow-suspected-secrets"], { env: there })).code, 0)
  const strict = ["flow", "export", "--all", "--policy", "strict", "--allow-suspected-secrets"]
  equal((await gatewright(strict, { env: there })).code, 3)
})

test("sealed secrets are for the server whose key it is, and arrive there with their values", async () => {
  const target = await openServer()
  try {
    const key = join(folder, "key.json")
    await writeFile(key, (await gatewright(["sealing-key"], { env: target.env })).out)
    const there = await server.tenant("sealed")
    await gatewright(["secret", "set", "risk-api-token"], { env: there, stdin: "not for everybody\n" })
    const flow = (await exampleText("user-name-api")).replace(
      /("flow\.start"[\s\S]*?"settings": \{)/,
      `$1 "x-token": { "$secret": "risk-api-token" },`,
    )
    equal((await gatewright(["flow", "import", "-", "--preserve-id"], { env: there, stdin: flow })).code, 0)
    const sealed = await gatewright(["flow", "export", "--all", "--policy", "sealed", "--recipient", key], {
      env: there,
    })
    equal(sealed.code, 0, sealed.said)
    equal(sealed.out.includes("not for everybody"), false)
    const restored = await gatewright(["restore", "-"], { env: target.env, stdin: sealed.out })
    match(restored.out, /\+ secret “risk-api-token” is set\./)
    const elsewhere = await gatewright(["plan", "-"], { env: await server.tenant("other"), stdin: sealed.out })
    match(elsewhere.out, /sealed|another server/i)
  } finally {
    await target.close()
  }
})

test("a file that is no key is told", async () => {
  const key = join(folder, "nokey.json")
  await writeFile(key, '{ "kty": "RSA" }')
  const { code, said } = await exported("--all", "--policy", "sealed", "--recipient", key)
  equal(code, 1)
  match(said, /it is not the public key of a server\. “gatewright sealing-key” prints it there\./)
})
