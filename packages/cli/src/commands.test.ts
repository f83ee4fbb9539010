import { deepEqual, equal } from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { symlink } from "node:fs/promises"
import { join } from "node:path"
import { after, test } from "node:test"
import { online } from "./command.ts"
import { commands } from "./commands.ts"
import { documentation, examplesIn } from "./testing/documentation.ts"
import { examples } from "./testing/examples.ts"
import { gatewright } from "./testing/gatewright.ts"
import { openServer } from "./testing/running-server.ts"
import { temporaryFolder } from "./testing/temporary-folder.ts"

/** The part below a heading. */
const section = (heading: string): string =>
  documentation.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ""

/** The options that the tables of a part explain, without their values. */
const explained = (part: string): readonly string[] =>
  [...part.matchAll(/^\| (`-(?:\\.|[^|])*)\|/gm)]
    .flatMap(([, cell = ""]) => [...cell.matchAll(/--([\w-]+)/g)])
    .map(([, name = ""]) => name)
    .toSorted()

test("docs/cli.md has a section for each command, and for no other", () => {
  const sections = [...documentation.matchAll(/^## gatewright (.*)$/gm)].map(([, name = ""]) => name)
  deepEqual(sections.toSorted(), commands.map(({ name }) => name).toSorted())
})

test("docs/cli.md explains each option of a command, and no other", () => {
  deepEqual(explained(section("A server to talk to")), Object.keys(online).toSorted())
  for (const { name, options } of commands) {
    const shared: ReadonlySet<unknown> = new Set(Object.values(online))
    const own = Object.keys(options).filter((option) => !shared.has(options[option]))
    const part = section(`gatewright ${name}`)
    // A command with one option tells it in a sentence.
    const told = explained(part).length > 0 ? explained(part) : own.filter((option) => part.includes(`\`--${option}\``))
    deepEqual(told, own.toSorted(), name)
  }
})

test("every option that docs/cli.md names is there", () => {
  const names = new Set(["help", ...commands.flatMap(({ options }) => Object.keys(options))])
  const named = [...documentation.matchAll(/`--([\w-]+)/g)].map(([, name = ""]) => name)
  deepEqual(
    named.filter((name) => !names.has(name)),
    [],
  )
})

test("the help tells what a file is like, and such a file is taken", async () => {
  const server = await openServer()
  after(() => server.close())
  const told: string[] = []
  for (const { name, usage, file } of commands) {
    if (file === undefined) continue
    told.push(name)
    const words = [...name.split(" "), ...(usage.startsWith("FILE") ? [] : ["example"])]
    equal((await gatewright([...words, "--help"])).out.includes(file), true, name)
    const { code, said } = await gatewright([...words, "-"], { env: server.env, stdin: file })
    equal(code, 0, said)
  }
  deepEqual(told.toSorted(), ["bindings set", "category set", "connection set"])
})

test("the examples of docs/cli.md print what is written there", { skip: process.platform === "win32" }, async () => {
  const server = await openServer()
  after(() => server.close())
  const folder = await temporaryFolder()
  await symlink(examples, join(folder, "examples"))
  process.chdir(folder)
  let last = 0
  for (const { command, output } of examplesIn(documentation)) {
    if (command === "gatewright start") continue
    const { code, printed } =
      command === "echo $?" ? { code: 0, printed: `${last}\n` } : await piped(command, server.env)
    equal(steady(printed.replaceAll(server.url, "http://localhost:3000")), steady(output), command)
    last = code
  }
})

/** Without what changes with every edit of an example. */
const steady = (text: string): string => text.replaceAll(/\d+ (?=nodes|links)|(?<=sha256:)\S+/g, "…")

/** Runs a pipeline: our commands in this process, others in a shell. */
const piped = async (line: string, env: NodeJS.ProcessEnv): Promise<{ code: number; printed: string }> => {
  let stdin = ""
  let said = ""
  let code = 0
  for (const command of line.split(" | ")) {
    const [program, ...args] = command.split(" ")
    const ran = program === "gatewright" ? await gatewright(args, { env, stdin }) : inShell(command, stdin)
    stdin = ran.out
    said += ran.said
    code = ran.code
  }
  return { code, printed: stdin + said }
}

const inShell = (command: string, input: string) => {
  const { stdout, stderr, status } = spawnSync("sh", ["-c", command], { input, encoding: "utf8" })
  return { out: stdout, said: stderr, code: status ?? 1 }
}
