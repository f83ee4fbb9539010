import { deepEqual, equal } from "node:assert/strict"
import { mkdir, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { test } from "node:test"
import { exampleText } from "../testing/examples.ts"
import { gatewright } from "../testing/gatewright.ts"
import { temporaryFolder } from "../testing/temporary-folder.ts"
import { withScripts } from "./with-scripts.ts"

/** A flow file one of whose settings lies in a file of its own. */
const flowNaming = async (name: string): Promise<string> => {
  const document = JSON.parse(await exampleText("login-with-password"))
  document.flow.nodes[0].settings = { code: { $file: name } }
  return JSON.stringify(document, null, 2)
}

const folderWith = async (name: string): Promise<{ folder: string; file: string }> => {
  const outer = await temporaryFolder()
  const folder = join(outer, "flows")
  await mkdir(folder)
  await writeFile(join(outer, "outside.js"), "outside")
  const file = join(folder, "a.flow.json")
  await writeFile(file, await flowNaming(name))
  return { folder, file }
}

const lint = async (file: string) =>
  JSON.parse((await gatewright(["flow", "lint", file, "--json"])).out).files[0].problems

test("a script beside a flow file is read with it, and a symbolic link within the folder is followed", async () => {
  const { folder, file } = await folderWith("./a.link.js")
  await writeFile(join(folder, "a.script.js"), "one\ntwo\n")
  await symlink("a.script.js", join(folder, "a.link.js"))
  const { bytes, scripts } = withScripts(file, Buffer.from(await flowNaming("./a.link.js")))
  equal(JSON.parse(Buffer.from(bytes).toString()).flow.nodes[0].settings.code, "one\ntwo\n")
  deepEqual(scripts, ["a.link.js"])
})

test("names and symbolic links that lead out of the folder are not followed", async () => {
  const outside = await folderWith("../outside.js")
  equal((await lint(outside.file))[0].code, "import.file-outside")
  const linked = await folderWith("./a.link.js")
  await symlink("../outside.js", join(linked.folder, "a.link.js"))
  equal((await lint(linked.file))[0].code, "import.file-missing")
  const throughFolder = await folderWith("./deep/outside.js")
  await symlink("..", join(throughFolder.folder, "deep"))
  equal((await lint(throughFolder.file))[0].code, "import.file-missing")
})

test("what lies beside a flow file and is no script is not read, not even by a link that is called like one", async () => {
  const named = await folderWith("./.env")
  await writeFile(join(named.folder, ".env"), "PASSWORD=1")
  equal((await lint(named.file))[0].code, "import.file-outside")
  const linked = await folderWith("./a.link.js")
  await writeFile(join(linked.folder, ".env"), "PASSWORD=1")
  await symlink(".env", join(linked.folder, "a.link.js"))
  equal((await lint(linked.file))[0].code, "import.file-missing")
})

test("what is no file is no script", async () => {
  const { folder, file } = await folderWith("./a.script.js")
  await mkdir(join(folder, "a.script.js"))
  deepEqual(
    (await lint(file)).map(({ code, at }: { code: string; at: { line: number } }) => [code, at.line]),
    [["import.file-missing", 21]],
  )
})

test("a file that came alone has nothing beside it", async () => {
  const text = await flowNaming("./a.script.js")
  const { out } = await gatewright(["flow", "lint", "-", "--json"], { stdin: text })
  equal(JSON.parse(out).files[0].problems[0].code, "import.script-apart")
})
