import { deepEqual, equal } from "node:assert/strict"
import { chmod, mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { test } from "node:test"
import { example, examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

const login = await exampleText("login-with-password")

test("files without problems are counted, and exit with 0", async () => {
  const { code, out, said } = await gatewright(["flow", "lint", examples])
  deepEqual([code, out, said], [0, "", "7 files, 0 errors, 0 warnings.\n"])
  equal((await gatewright(["flow", "lint", example("reset-password"), examples])).said.startsWith("8 files"), true)
})

test("a problem is told with file, line, column and code, and an error exits with 1", async () => {
  const file = join(await temporaryFolder(), "broken.flow.json")
  await writeFile(file, login.replace('"tracking": "onError"', '"tracking": "sometimes"'))
  const { code, out, said } = await gatewright(["flow", "lint", file])
  equal(code, 1)
  const line = login.slice(0, login.indexOf('"tracking"')).split("\n").length
  equal(out.startsWith(`${file}:${line}:17: error: `), true, out)
  equal(out.endsWith(" [import.invalid]\n"), true, out)
  equal(said, "1 file, 1 error, 0 warnings.\n")
})

test("what only a check finds is told without a line; a warning alone exits with 0", async () => {
  const noStart = await gatewright(["flow", "lint", "-"], { stdin: login.replace('"flow.start"', '"flow.begin"') })
  equal(noStart.code, 1)
  equal(noStart.out.includes("standard input: error: The flow has no Start."), true, noStart.out)
  const document = JSON.parse(login)
  document.layout.nodes.n_gone = { x: 0, y: 0 }
  const warning = await gatewright(["flow", "lint", "-"], { stdin: JSON.stringify(document) })
  deepEqual([warning.code, warning.said], [0, "1 file, 0 errors, 1 warning.\n"])
})

test("programs get one document", async () => {
  const { code, out, said } = await gatewright(["flow", "lint", "--json", "-"], { stdin: "{" })
  const { ok, files } = JSON.parse(out)
  deepEqual([code, ok, files.length, files[0].file], [1, false, 1, "standard input"])
  deepEqual([files[0].problems[0].code, files[0].problems[0].at.line], ["import.not-json", 1])
  equal(said, "1 file, 1 error, 0 warnings.\n")
})

test("hidden folders, installed packages, other files and folders of that name are left out", async () => {
  const folder = await temporaryFolder()
  for (const path of [".git/a.flow.json", "node_modules/p/b.flow.json", "deep/er/c.flow.json", "deep/d.json"]) {
    await mkdir(join(folder, path, ".."), { recursive: true })
    await writeFile(join(folder, path), login)
  }
  await mkdir(join(folder, "folder.flow.json"))
  equal((await gatewright(["flow", "lint", folder])).said, "1 file, 0 errors, 0 warnings.\n")
})

test("files that can't be read, and folders without flows, are told and exit with 1", async () => {
  const folder = await temporaryFolder()
  const said = async (word: string) => {
    const { code, said: line, out } = await gatewright(["flow", "lint", word])
    deepEqual([code, out], [1, ""])
    return line
  }
  const gone = join(folder, "gone.flow.json")
  equal(await said(gone), `${gone}: there is no such file or folder. [cli.unreadable-file]\n`)
  equal(await said(folder), `There is no *.flow.json in ${folder}. [cli.no-files]\n`)
  equal(await said("a\0b"), `a\uFFFDb: it can't be read (ERR_INVALID_ARG_VALUE). [cli.unreadable-file]\n`)
})

test(
  "a file that this user may not read is told so",
  { skip: process.getuid?.() === 0 && "root reads all" },
  async () => {
    const file = join(await temporaryFolder(), "mine.flow.json")
    await writeFile(file, login)
    await chmod(file, 0)
    const { code, said } = await gatewright(["flow", "lint", file])
    deepEqual([code, said], [1, `${file}: this user may not read it. [cli.unreadable-file]\n`])
  },
)

test("a failure is a document too, when programs ask", async () => {
  const { code, out } = await gatewright(["flow", "lint", "gone", "--json"])
  equal(code, 1)
  deepEqual(JSON.parse(out), {
    problem: { code: "cli.unreadable-file", message: "gone: there is no such file or folder.", problems: [] },
  })
})
