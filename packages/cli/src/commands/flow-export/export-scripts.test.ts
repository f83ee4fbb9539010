import { deepEqual, equal } from "node:assert/strict"
import { readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

const script = 'const a = 1\nconst b = 2\nconst c = 3\nreturn exit("success", { a, b, c })\n'

/** A flow with a script in it. */
const flowWith = async (name: string, code: string): Promise<string> => {
  const document = JSON.parse(await exampleText("login-with-password"))
  const settings = { code, outputs: [{ id: "success", label: "Success" }], save: {} }
  document.flow.nodes.push({ id: "n_script", type: "server.script", version: 1, name, settings })
  return JSON.stringify(document)
}

test("in a folder a longer script lies beside its flow, and goes in again with it", async () => {
  const env = await server.tenant("scripts")
  const kept = ["--preserve-id", "--on-conflict", "new-version"]
  const add = async (name: string, code: string) =>
    gatewright(["flow", "import", "-", ...kept], { env, stdin: await flowWith(name, code) })
  const folder = await temporaryFolder()
  const place = join(folder, "flows/authentication/login")
  const exported = () => gatewright(["flow", "export", "--all", "-o", folder], { env })

  equal((await add("Risk score", script)).code, 0)
  equal((await exported()).code, 0)
  deepEqual((await readdir(place)).toSorted(), ["login-with-password.flow.json", "login-with-password.risk-score.js"])
  equal(await readFile(join(place, "login-with-password.risk-score.js"), "utf8"), script)

  const again = await gatewright(["flow", "import", folder, ...kept, "--dry-run"], { env })
  equal(again.code, 0, again.said)
  await writeFile(join(place, "login-with-password.risk-score.js"), script.replace("1", "7"))
  equal((await gatewright(["flow", "import", folder, ...kept, "--dry-run"], { env })).code, 4)
  await writeFile(join(place, "login-with-password.mine.js"), "mine")
  await add("Score", script)
  equal((await exported()).code, 0)
  deepEqual((await readdir(place)).toSorted(), [
    "login-with-password.flow.json",
    "login-with-password.mine.js",
    "login-with-password.score.js",
  ])

  await add("Score", 'return exit("success", {})\n')
  equal((await exported()).code, 0)
  deepEqual((await readdir(place)).toSorted(), ["login-with-password.flow.json", "login-with-password.mine.js"])
})

test("a file alone has its scripts in it", async () => {
  const env = await server.tenant("alone")
  await gatewright(["flow", "import", "-", "--preserve-id"], { env, stdin: await flowWith("Risk score", script) })
  const { out } = await gatewright(["flow", "export", "flow_login-with-password"], { env })
  equal(out.includes("$file"), false)
  equal(out.includes("const a = 1"), true)
})
