import { deepEqual, equal, match, notEqual } from "node:assert/strict"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { fileURLToPath } from "node:url"
import { maxFileBytes } from "@gatewright/flow"
import { answering } from "../../testing/answering.ts"
import { example, examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

const file = example("login-with-password")
const login = await exampleText("login-with-password")
const changed = login.replace('"name": "Login with password"', '"name": "Changed"')
const id = "flow_login-with-password"
const journey = fileURLToPath(new URL("../../../../flow/fixtures/pingam/admin-console.json", import.meta.url))

/** `flow import` in a tenant of its own. */
const importer = async (tenant: string) => {
  const env = await server.tenant(tenant)
  return {
    env,
    imported: (args: readonly string[], stdin = "") => gatewright(["flow", "import", ...args], { env, stdin }),
    flows: async () => JSON.parse((await gatewright(["flow", "list", "--json"], { env })).out).flows,
  }
}

/** A tenant with the examples. */
const examplesIn = async (tenant: string) => {
  const { env, imported } = await importer(tenant)
  equal((await imported([examples, "--preserve-id"])).code, 0)
  return env
}

const documentOf = ({ out }: { readonly out: string }) => {
  const { files } = JSON.parse(out)
  equal(files.length, 1)
  return files[0]
}

test("a file is added, and with its id comes back out as the same bytes", async () => {
  const { env, imported } = await importer("bytes")
  const { code, out, said } = await imported([file, "--preserve-id"])
  deepEqual([code, out, said], [0, "", `${file}: added as ${id} “Login with password”.\n`])
  deepEqual((await gatewright(["flow", "export", id], { env })).bytes, await readFile(file))
})

test("of a bundle with several flows one is chosen; without a choice nothing is added and both ways are told", async () => {
  const { env, imported, flows } = await importer("bundle")
  const bundle = await gatewright(["flow", "export", "--all", "--bundle"], { env: await examplesIn("bundle-source") })
  equal(bundle.code, 0)
  const all = await imported(["-", "--preserve-id"], bundle.out)
  deepEqual([all.code, await flows()], [2, []])
  match(all.said, /a bundle with 7 flows.*--flow ID.*gatewright plan/s)

  const one = await imported(["-", "--preserve-id", "--json", "--flow", id], bundle.out)
  deepEqual([one.code, documentOf(one).id, documentOf(one).others.length], [0, id, 6])
  match(one.said, /Also in the file, and taken with --flow ID: .*“Reset password” \(flow_reset-password\)/)
  deepEqual((await gatewright(["flow", "export", id], { env })).bytes, await readFile(file))

  const none = await imported(["-", "--flow", "flow_nowhere"], bundle.out)
  equal(none.code, 3)
  match(none.said, /does not hold the flow that was chosen/)
})

test("a flow whose name is taken gets another one, and that is told with the way to keep it", async () => {
  const { imported, flows } = await importer("renamed")
  await imported([file])
  const told = "Another flow is called “Login with password” there. --name gives it that name, or any other."
  const dry = await imported([file, "--dry-run"])
  deepEqual([dry.code, dry.said.split("\n")[1]], [4, told])
  const { code, said } = await imported([file])
  deepEqual([code, said.split("\n")[1]], [0, told])
  const kept = await imported([file, "--name", "Login with password"])
  deepEqual([kept.code, kept.said.split("\n")[1]], [0, ""])
  deepEqual(
    (await flows()).map(({ name }: { readonly name: string }) => name),
    ["Login with password", "Login with password", "Login with password (2)"],
  )
})

test("programs get the ids that were made", async () => {
  const { imported, flows } = await importer("ids")
  const { code, out, said } = await imported(["-", "--json"], login)
  const made = documentOf({ out })
  deepEqual(
    [code, made.file, made.kind, made.name, made.libraries, made.blocked],
    [0, "standard input", "created", "Login with password", [], false],
  )
  notEqual(made.id, id)
  equal((await flows())[0].id, made.id)
  equal(said, `standard input: added as ${made.id} “Login with password”.\n`)
})

test("another name, and a category and type that fit, are taken", async () => {
  const { imported, flows } = await importer("target")
  const { code } = await imported([file, "--name", "Mine", "--category", "authentication", "--type", "login"])
  equal(code, 0)
  equal((await flows())[0].name, "Mine")
})

test("a file of another type is refused: both sides are named, nothing is added", async () => {
  const { imported, flows } = await importer("mismatch")
  const args = [file, "--category", "self-service", "--type", "registration"]
  const said =
    `${file}: error: This file holds a Login flow of Authentication; it can't be added to Self Service Configurations, Registration. [import.mismatch]\n` +
    "Without --category and --type a file is added where it belongs.\n"
  const refused = await imported(args)
  deepEqual([refused.code, refused.out, refused.said], [3, "", said])
  const dry = await imported([...args, "--dry-run"])
  deepEqual([dry.code, dry.said], [3, said])
  const { kind, problems } = documentOf(await imported([...args, "--json"]))
  deepEqual([kind, problems[0].code], ["refused", "import.mismatch"])
  deepEqual(await flows(), [])
})

test("a file that is no flow is refused with line and column, and every problem", async () => {
  const { imported } = await importer("broken")
  const broken = login
    .replace('"tracking": "onError"', '"tracking": "sometimes"')
    .replace('"type": "login"', '"type": 5')
  const { code, said } = await imported(["-"], broken)
  equal(code, 3)
  const lines = said.trimEnd().split("\n")
  equal(lines.length, 2)
  for (const line of lines) match(line, /^standard input:\d+:\d+: error: (?!Line).* \[import\.invalid\]$/)
  deepEqual((await imported(["-", "--dry-run"], broken)).said, said)
  match((await imported(["-"], "")).said, /^standard input(:1:1)?: error: .* \[import\.[a-z-]+\]\n$/)
})

test("an id that is taken is refused until somebody chooses", async () => {
  const { imported, flows } = await importer("conflict")
  await imported([file, "--preserve-id"])
  const asked = await imported(["-", "--preserve-id"], changed)
  equal(asked.code, 3)
  equal(
    asked.said,
    `standard input: error: A flow with the id ${id} is here already: “Login with password”. Make the file a new version of it, or add it with a new id. [import.conflict]\n` +
      "Choose with --on-conflict new-version, or --on-conflict copy.\n",
  )
  const dry = await imported(["-", "--preserve-id", "--dry-run"], changed)
  deepEqual([dry.code, dry.said], [asked.code, asked.said])
  equal((await imported(["-", "--preserve-id", "--on-conflict", "fail"], changed)).code, 3)

  const copy = documentOf(await imported(["-", "--preserve-id", "--on-conflict", "copy", "--json"], changed))
  notEqual(copy.id, id)
  const version = await imported(["-", "--preserve-id", "--on-conflict", "new-version"], changed)
  deepEqual([version.code, version.said], [0, `standard input: a new version of ${id} “Changed”.\n`])
  equal((await flows()).length, 2)
})

test("the same content again is nothing to do", async () => {
  const { imported } = await importer("again")
  await imported([file, "--preserve-id"])
  const { code, said } = await imported([file, "--preserve-id"])
  deepEqual([code, said], [0, `${file}: nothing to do, the same content is ${id} “Login with password”.\n`])
  equal(documentOf(await imported([file, "--preserve-id", "--json"])).kind, "unchanged")
})

test("a dry run says what would happen, writes nothing, and exits with 4 where there is something to do", async () => {
  const { imported, flows } = await importer("dry")
  const dry = async (args: readonly string[], stdin?: string) => {
    const { code, said } = await imported(["--dry-run", ...args], stdin)
    return [code, said]
  }
  deepEqual(await dry([file]), [4, `${file}: “Login with password” would be added with a new id.\n`])
  deepEqual(await dry([file, "--preserve-id"]), [4, `${file}: “Login with password” would be added as ${id}.\n`])
  deepEqual(await flows(), [])
  equal(documentOf(await imported([file, "--preserve-id", "--dry-run", "--json"])).kind, "create")

  await imported([file, "--preserve-id"])
  const version = ["-", "--preserve-id", "--on-conflict", "new-version"]
  deepEqual(await dry(version, changed), [
    4,
    `standard input: would be a new version of ${id} “Login with password”.\n`,
  ])
  deepEqual(await dry(version, login), [
    0,
    `standard input: nothing to do, the same content is ${id} “Login with password”.\n`,
  ])
  equal((await flows())[0].revision, 1)
})

test("a folder is added file by file, library flows before those that call them", async () => {
  const { imported, flows } = await importer("folder")
  const { code, out } = await imported([examples, "--preserve-id", "--json"])
  equal(code, 0)
  const added: readonly { readonly id: string }[] = JSON.parse(out).files
  deepEqual(added[0]?.id, "flow_ask-for-password")
  equal((await flows()).length, 7)
  const again = await imported([examples, "--preserve-id", "--dry-run"])
  equal(again.code, 0)
})

test("of a folder each file is told, what can be added is, and the worst decides the exit code", async () => {
  const { imported, flows } = await importer("mixed")
  const folder = await temporaryFolder()
  await writeFile(join(folder, "a.flow.json"), "{")
  await mkdir(join(folder, "b"))
  await writeFile(join(folder, "b", "c.flow.json"), login)
  const { code, said } = await imported([folder, "--preserve-id"])
  equal(code, 3)
  const [first = "", second = ""] = said.split("\n")
  match(first, /a\.flow\.json:1:2: error: .* \[import\.not-json\]$/)
  equal(second, `${folder}/b/c.flow.json: added as ${id} “Login with password”.`)
  equal((await flows()).length, 1)
  equal((await imported([folder, "--preserve-id", "--dry-run", "--on-conflict", "copy"])).code, 3)
})

test("flows of a folder that call each other are told to need their ids", async () => {
  const { imported } = await importer("callers")
  const said = "These flows call each other by their ids. Without --preserve-id they get new ones, and don't meet."
  equal((await imported([examples, "--dry-run"])).said.split("\n")[0], said)
  equal((await imported([examples, "--dry-run", "--preserve-id"])).said.includes(said), false)
})

test("a flow that needs what is not here is added, with the way to see what", async () => {
  const { imported } = await importer("blocked")
  const { code, said } = await imported([example("login-with-retry-limit"), "--preserve-id"])
  equal(code, 0)
  match(said, /It can't be activated yet: “gatewright flow show flow_login-with-retry-limit” tells why\.\n$/)
})

test("a journey of PingAM is added where somebody wants it, with its library flows and what was understood", async () => {
  const { imported } = await importer("pingam")
  const args = [journey, "--category", "authentication", "--type", "login"]
  const dry = await imported([...args, "--dry-run"])
  const others =
    "Also in the file, and taken with --flow ID: “Password change” (flow_pingam-Password-change:68e7b0f8d4fe20e12c0aaa90).\n"
  deepEqual(
    [dry.code, dry.said],
    [4, `${journey}: “Sign in” and 1 library flow would be added with a new id.\n${others}`],
  )
  const { code, out, said } = await imported([...args, "--json"])
  equal(code, 0)
  match(said, /: added as flow_\w+ “Sign in” with 1 library flow\. It can't be activated yet/)
  const { libraries, understood, blocked } = documentOf({ out })
  deepEqual([libraries.length, blocked], [1, true])
  equal(understood.length > 2, true)
  const custom = await imported([journey, "--category", "custom"])
  deepEqual([custom.code, custom.said.split("\n")[1]], [3, "Choose with --type."])
})

test("a file that is too large is refused without a server", async () => {
  const { code, said } = await gatewright(["flow", "import", "-"], {
    stdin: login + " ".repeat(maxFileBytes),
    env: { GATEWRIGHT_URL: "http://127.0.0.1:1", GATEWRIGHT_TOKEN: "x" },
  })
  equal(code, 3)
  match(said, /^standard input: error: The file has .* \[import\.too-large\]\n$/)
})

test("where the server is gone, nothing more is tried, and what is known is told", async () => {
  let calls = 0
  const env = await answering((request) => {
    calls += 1
    request.socket.destroy()
  })
  const { code, out, said } = await gatewright(["flow", "import", examples, "--preserve-id", "--json"], { env })
  equal(code, 1)
  match(said, /^.*: not added\.\nhttp:\S+ does not answer \(UND_ERR_SOCKET\)\. .* \[cli\.no-answer\]\n$/)
  const { kind, problems } = documentOf({ out })
  deepEqual([kind, problems[0].code], ["failed", "cli.no-answer"])
  equal(calls, 1)
})

test("wrong usage, a file that is not there and a wrong token are told", async () => {
  const { env, imported } = await importer("wrong")
  const several = await imported([examples, "--name", "x"])
  deepEqual([several.code, several.said.split("\n")[0]], [2, "--name is for one file."])
  const conflict = await imported([file, "--on-conflict", "ask"])
  deepEqual(
    [conflict.code, conflict.said.split("\n")[0]],
    [2, "--on-conflict is fail, new-version or copy, not “ask”."],
  )
  const gone = await imported(["gone.flow.json"])
  deepEqual([gone.code, gone.said], [1, "gone.flow.json: there is no such file or folder. [cli.unreadable-file]\n"])
  const stranger = await gatewright(["flow", "import", file, "--token", "wrong"], { env })
  deepEqual([stranger.code, stranger.said.split("\n")[0]], [1, `${file}: not added.`])
})
