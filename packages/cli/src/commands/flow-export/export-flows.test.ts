import { deepEqual, equal, match } from "node:assert/strict"
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { example, examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
let env: NodeJS.ProcessEnv
let folder: string
before(async () => {
  server = await openServer()
  env = await server.tenant("with-examples")
  folder = await temporaryFolder()
  await gatewright(["flow", "import", examples, "--preserve-id"], { env })
})
after(() => server.close())

const exported = (...args: readonly string[]) => gatewright(["flow", "export", ...args], { env })
const filesIn = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .toSorted()

const login = "flow_login-with-password"
const retry = "flow_login-with-retry-limit"

test("without a place the file itself is written to standard output, byte for byte", async () => {
  const { code, bytes, said } = await exported(login)
  deepEqual([code, said], [0, ""])
  deepEqual(bytes, await readFile(example("login-with-password")))
  deepEqual((await exported(login, "-o", "-")).bytes, bytes)
})

test("a flow is written to the file that is named, over what is there", async () => {
  const file = join(folder, "new", "login.json")
  await mkdir(join(folder, "new"))
  await writeFile(file, "old")
  const { code, out, said } = await exported(login, "--output", file)
  deepEqual([code, out, said], [0, "", `${file} written.\n`])
  equal(await readFile(file, "utf8"), await exampleText("login-with-password"))
})

test("a folder gets a file that is named after type and name", async () => {
  const place = join(folder, "one")
  const { code, said } = await exported(login, "-o", `${place}/`)
  deepEqual([code, said], [0, `${place}/login.login-with-password.flow.json written.\n`])
  equal((await exported(login, "-o", place)).said, said)
  deepEqual(await filesIn(place), ["login.login-with-password.flow.json"])
})

test("all flows are written in folders of their category and type", async () => {
  const place = join(folder, "all")
  const { code, said } = await exported("--all", "-o", place)
  deepEqual([code, said], [0, `7 flows in ${place} written.\n`])
  deepEqual(await filesIn(place), [
    "flows/api/api/is-a-user-name-free.flow.json",
    "flows/authentication/login/login-with-password.flow.json",
    "flows/authentication/login/login-with-retry-limit.flow.json",
    "flows/custom/partner-onboarding/partner-onboarding.flow.json",
    "flows/custom/partner-onboarding/partner-onboarding.weigh-the-risk.js",
    "flows/libraries/library/ask-for-password.flow.json",
    "flows/self-service/registration/registration-with-e-mail-verification.flow.json",
    "flows/self-service/reset-password/reset-password.flow.json",
  ])
})

test("a category leaves its flows; with libraries come those that they reach", async () => {
  const place = join(folder, "some")
  const { code, out, said } = await exported("--all", "--category", "authentication", "--json", "-o", place)
  deepEqual([code, said], [0, `2 flows in ${place} written.\n`])
  deepEqual(JSON.parse(out), {
    files: [
      { id: login, file: `${place}/flows/authentication/login/login-with-password.flow.json` },
      { id: retry, file: `${place}/flows/authentication/login/login-with-retry-limit.flow.json` },
    ],
    missing: [],
  })
  equal(
    (await exported("--all", "--category", "authentication", "--with-libraries", "-o", place)).said,
    `3 flows in ${place} written.\n`,
  )
})

test("one flow comes with the libraries that it reaches, also in a circle", async () => {
  const there = await server.tenant("circle")
  const library = JSON.parse(await exampleText("ask-for-password"))
  const call = (to: string) => ({
    id: `n_calls_${to}`,
    type: "flow.executeNestedFlow",
    version: 1,
    name: "Again",
    settings: { flow: { $flow: to, type: "library", name: "" } },
  })
  for (const [from, to] of [
    ["flow_ask-for-password", "flow_second"],
    ["flow_second", "flow_ask-for-password"],
  ] as const) {
    const { nodes, ...rest } = library.flow
    const file = { ...library, flow: { ...rest, id: from, name: from, nodes: [...nodes, call(to)] } }
    const { code } = await gatewright(["flow", "import", "-", "--preserve-id"], {
      env: there,
      stdin: JSON.stringify(file),
    })
    equal(code, 0)
  }
  await gatewright(["flow", "import", example("login-with-retry-limit"), "--preserve-id"], { env: there })
  const place = join(folder, "circle")
  const { said } = await gatewright(["flow", "export", retry, "--with-libraries", "-o", place], { env: there })
  equal(said, `3 flows in ${place} written.\n`)
})

test("a library that is not there is told, and the rest is written", async () => {
  const there = await server.tenant("alone")
  await gatewright(["flow", "import", example("login-with-retry-limit"), "--preserve-id"], { env: there })
  const place = join(folder, "alone")
  const args = ["flow", "export", retry, "--with-libraries", "--json", "-o", place]
  const { code, out, said } = await gatewright(args, { env: there })
  const file = `${place}/flows/authentication/login/login-with-retry-limit.flow.json`
  deepEqual([code, said], [0, `flow_ask-for-password is not here, and ${retry} calls it.\n${file} written.\n`])
  deepEqual(JSON.parse(out).missing, [{ id: "flow_ask-for-password", by: retry }])
})

test("flows of one name are told apart by their ids", async () => {
  const there = await server.tenant("twins")
  for (const id of ["flow_a", "flow_A"]) {
    const stdin = (await exampleText("login-with-password")).replaceAll(login, id)
    await gatewright(["flow", "import", "-", "--preserve-id", "--name", "Login"], { env: there, stdin })
  }
  const place = join(folder, "twins")
  await gatewright(["flow", "export", "--all", "-o", place], { env: there })
  const files = await filesIn(place)
  equal(new Set(files.map((file) => file.toLowerCase())).size, 2)
  for (const file of files) match(file, /^flows\/authentication\/login\/login\.[0-9a-f]{8}\.flow\.json$/)
})

test("a name without letters of the alphabet gives way to the id", async () => {
  const there = await server.tenant("wide")
  const args = ["flow", "import", example("login-with-password"), "--preserve-id", "--name", "ログイン"]
  await gatewright(args, { env: there })
  const place = join(folder, "wide")
  await gatewright(["flow", "export", "--all", "-o", place], { env: there })
  deepEqual(await filesIn(place), ["flows/authentication/login/flow-login-with-password.flow.json"])
})

test("what looks like a secret is refused with its place, all at once, and nothing is written", async () => {
  const there = await server.tenant("secrets")
  for (const id of ["flow_one", "flow_two"]) {
    const document = JSON.parse((await exampleText("login-with-password")).replaceAll(login, id))
    document.flow.description = "password=hunter2-and-more-of-it"
    document.flow.nodes.push({
      id: "n_call",
      type: "backend.httpRequest",
      version: 1,
      name: "Ask",
      settings: { headers: { authorization: "Bearer 3a8f0c2d9e7b4651a0c3f8e2d7b69541" } },
    })
    const stdin = JSON.stringify(document)
    equal((await gatewright(["flow", "import", "-", "--preserve-id"], { env: there, stdin })).code, 0)
  }
  const place = join(folder, "secrets")
  const refused = await gatewright(["flow", "export", "--all", "-o", place], { env: there })
  deepEqual([refused.code, refused.out], [3, ""])
  match(refused.said, /^flow_one: error: .*\[export\.suspected-secret\]$/m)
  match(refused.said, /^flow_two: error: .*\[export\.suspected-secret\]$/m)
  match(refused.said, /^Nothing was written: something in 2 flows looks like a secret\.$/m)
  match(refused.said, /^If it is no secret after all, say --allow-suspected-secrets, without --policy strict\.$/m)
  equal(await filesIn(place).catch(() => "nothing"), "nothing")
  const document = await gatewright(["flow", "export", "--all", "--json", "-o", place], { env: there })
  equal(JSON.parse(document.out).problem.code, "export.refused")
  const allowed = await gatewright(["flow", "export", "--all", "-o", place, "--allow-suspected-secrets"], {
    env: there,
  })
  deepEqual([allowed.code, allowed.said], [0, `2 flows in ${place} written.\n`])
})

test("each way to ask for too little or too much is told", async () => {
  const wrong = async (...args: readonly string[]) => {
    const { code, out, said } = await exported(...args)
    deepEqual([code, out], [2, ""])
    return said.split("\n")[0]
  }
  equal(await wrong(), "Name flows by their ids, or say --all.")
  equal(await wrong(login, "--all"), "Name flows by their ids, or say --all.")
  equal(await wrong(login, "--category", "api"), "--category goes with --all.")
  const both =
    "--policy sealed and --recipient KEY.json go together: the key of the server that shall read the secrets."
  equal(await wrong(login, "--policy", "sealed"), both)
  equal(await wrong(login, "--bundle", "--recipient", "key.json"), both)
  equal(await wrong(login, "--json"), "Without -o the file itself is on standard output: say --json with -o.")
  equal(
    await wrong("login"),
    "“login” is not the id of a flow. Ids begin with flow_, and “gatewright flow list” tells them.",
  )
})

test("a flow that is not there, and a place where nothing can be written, exit with 1", async () => {
  const gone = await exported("flow_gone")
  deepEqual([gone.code, gone.out, gone.said], [1, "", "There is no flow flow_gone in this tenant. [flow.not-found]\n"])
  const file = join(folder, "file")
  await writeFile(file, "")
  const inFile = await exported(login, "-o", join(file, "login.json"))
  deepEqual(
    [inFile.code, inFile.said],
    [1, `${file}/login.json: a part of the name is a file, not a folder. [cli.unwritable-file]\n`],
  )
  equal((await exported("--all", "-o", file)).code, 1)
})

test("an empty tenant gives no file, and is told", async () => {
  const place = join(folder, "empty")
  const { code, said } = await gatewright(["flow", "export", "--all", "-o", place], { env: server.env })
  deepEqual([code, said], [0, `0 flows in ${place} written.\n`])
})

test("long work shows how far it is on a terminal", async () => {
  const args = ["flow", "export", "--all", "-o", join(folder, "progress")]
  const { said } = await gatewright(args, { env, isTTY: true })
  equal(said.includes("\r\u001B[K[") && said.includes("] 3 of 7 flows"), true)
})
