import { deepEqual, equal } from "node:assert/strict"
import { lstat, mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { test } from "node:test"
import { example, examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

const login = await exampleText("login-with-password")
const migrate = (...args: readonly string[]) => gatewright(["flow", "migrate", ...args])
/** The same content, as nobody would write it. */
const loose = (text: string): string => JSON.stringify(JSON.parse(text))

const sameForm = "the same content, in the form that this version writes."

test("a file in another form is written as this version writes it", async () => {
  const file = join(await temporaryFolder(), "a.flow.json")
  await writeFile(file, loose(login))
  deepEqual(await said(migrate(file)), [0, `${file}: ${sameForm}\n1 file, 1 written.\n`])
  equal(await readFile(file, "utf8"), login)
  deepEqual(await said(migrate(file)), [0, "1 file, none written.\n"])
})

test("a check writes nothing, and exits with 4 where something would change", async () => {
  deepEqual(await said(migrate("--check", examples)), [0, "7 files, none would change.\n"])
  const file = join(await temporaryFolder(), "a.flow.json")
  await writeFile(file, loose(login))
  deepEqual(await said(migrate("--check", file)), [4, `${file}: ${sameForm}\n1 file, 1 would change.\n`])
  equal(await readFile(file, "utf8"), loose(login))
})

test("programs get a document", async () => {
  const { code, out } = await migrate("--check", "--json", example("reset-password"))
  deepEqual(
    [code, JSON.parse(out)],
    [0, { files: [{ file: example("reset-password"), changed: false, migrated: [] }] }],
  )
})

test("files can go elsewhere and stay as they are, folders with all that is in them", async () => {
  const folder = await temporaryFolder()
  const from = join(folder, "from")
  await mkdir(join(from, "deep"), { recursive: true })
  await writeFile(join(from, "deep", "a.flow.json"), loose(login))
  await writeFile(join(from, "b.flow.json"), login)
  const to = join(folder, "to")
  equal((await migrate(from, "-o", to)).code, 0)
  deepEqual((await readdir(to, { recursive: true })).toSorted(), ["b.flow.json", "deep", "deep/a.flow.json"])
  equal(await readFile(join(to, "deep", "a.flow.json"), "utf8"), login)
  equal(await readFile(join(from, "deep", "a.flow.json"), "utf8"), loose(login))
  const one = join(folder, "one.json")
  equal((await migrate(join(from, "deep", "a.flow.json"), "-o", one)).code, 0)
  equal(await readFile(one, "utf8"), login)
})

test("standard input goes to standard output", async () => {
  const { code, out, said: words } = await gatewright(["flow", "migrate", "-"], { stdin: loose(login) })
  deepEqual([code, out, words], [0, login, ""])
})

test("where one file can't be read none is written, and each reason is told", async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, "a.flow.json"), loose(login))
  await writeFile(join(folder, "b.flow.json"), "{")
  const { code, said: words } = await migrate(folder)
  deepEqual(
    [code, words],
    [
      3,
      `${folder}/b.flow.json:1:2: error: the file ends where a key or } is wanted; it looks cut off. Copy or download it again. [import.not-json]\nNothing was written: not every file can be read.\n`,
    ],
  )
  equal(await readFile(join(folder, "a.flow.json"), "utf8"), loose(login))
})

test("a bundle is written again with all that it has", async () => {
  const file = join(await temporaryFolder(), "all.bundle.json")
  const bundle = { "x-mine": 1, formatVersion: 1, flows: [JSON.parse(login)], format: "gatewright/bundle" }
  await writeFile(file, JSON.stringify(bundle))
  equal((await migrate(file)).code, 0)
  const text = await readFile(file, "utf8")
  deepEqual(Object.keys(JSON.parse(text)), ["format", "formatVersion", "flows", "x-mine"])
  deepEqual(await said(migrate(file)), [0, "1 file, none written.\n"])
})

test("scripts stay beside their flow, under the names that this version gives them", async () => {
  const folder = await temporaryFolder()
  const code = "one\ntwo\nthree\nfour\n"
  const document = JSON.parse(login)
  const settings = { code: { $file: "./score.js" }, outputs: [], save: {} }
  document.flow.nodes.push({ id: "n_script", type: "server.script", version: 1, name: "Risk score", settings })
  await writeFile(join(folder, "a.flow.json"), JSON.stringify(document))
  await writeFile(join(folder, "score.js"), code)
  equal((await migrate(folder)).code, 0)
  deepEqual((await readdir(folder)).toSorted(), ["a.flow.json", "a.risk-score.js"])
  equal(await readFile(join(folder, "a.risk-score.js"), "utf8"), code)
  deepEqual(await said(migrate("--check", folder)), [0, "1 file, none would change.\n"])
})

test("a symbolic link stays one", async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, "real.json"), loose(login))
  const link = join(folder, "a.flow.json")
  await symlink("real.json", link)
  equal((await migrate(link)).code, 0)
  equal((await lstat(link)).isSymbolicLink(), true)
  equal(await readFile(join(folder, "real.json"), "utf8"), login)
})

test("a file of another product is not migrated", async () => {
  const file = join(await temporaryFolder(), "journey.json")
  await writeFile(
    file,
    JSON.stringify({ trees: { Login: { tree: { _id: "Login", nodes: {}, entryNodeId: "a" }, nodes: {} } } }),
  )
  const { code, said: words } = await migrate(file)
  deepEqual(
    [code, words],
    [
      3,
      `${file}: it is of another product, which has formats of its own. Add it with “gatewright flow import”, and export the flow. [cli.foreign-file]\n`,
    ],
  )
})

test("what can't be done together is wrong usage", async () => {
  deepEqual([(await migrate("--check", examples, "-o", "x")).code, (await migrate("-", examples)).code], [2, 2])
})

const said = async (ran: ReturnType<typeof migrate>) => {
  const { code, said: words } = await ran
  return [code, words]
}
