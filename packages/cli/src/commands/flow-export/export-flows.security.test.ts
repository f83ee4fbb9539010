import { deepEqual, equal, match } from "node:assert/strict"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { test } from "node:test"
import { answering } from "../../testing/answering.ts"
import { exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

const login = await exampleText("login-with-password")

const row = {
  id: "flow_login-with-password",
  name: "x",
  description: "",
  category: "authentication",
  type: "login",
  status: "inactive",
  isDefault: false,
  tags: [],
  revision: 1,
  live: null,
  changedAt: "2026-01-01T00:00:00Z",
  changedBy: "x",
  url: null,
}

/** A server that lists one flow, and sends this file whatever is asked for. */
const sending = (file: string, name = "login.flow.json") =>
  answering((request, response) => {
    if (!request.url?.includes("/export")) return response.end(JSON.stringify({ flows: [row], total: 1, tags: [] }))
    response.setHeader("content-disposition", `attachment; filename="${name}"`)
    return response.end(file)
  })

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test("the file name that a server gives is not used", async () => {
  const folder = await temporaryFolder()
  const env = await sending(login, "../../../evil.sh")
  const { code } = await gatewright(["flow", "export", row.id, "-o", `${folder}/deep/`], { env })
  equal(code, 0)
  deepEqual(await filesIn(folder), [join(folder, "deep", "login.login-with-password.flow.json")])
})

test("no name, type or category of a flow leaves the folder", async () => {
  for (const evil of ["../../../../evil", "/etc/evil", "..\\\\..\\\\evil", "..", "C:\\\\evil"]) {
    const folder = await temporaryFolder()
    const file = login
      .replace('"name": "Login with password"', `"name": "${evil}"`)
      .replace('"category": "authentication"', `"category": "${evil}"`)
      .replace('"type": "login"', `"type": "${evil}"`)
    const env = await sending(file)
    for (const args of [[row.id], ["--all"]]) {
      const { code, said } = await gatewright(["flow", "export", ...args, "-o", `${folder}/deep/`], { env })
      equal(code, 0, said)
    }
    const files = await filesIn(folder)
    equal(files.length, 2)
    for (const path of files)
      match(path.slice(folder.length), /^\/deep\/([a-z0-9-]+\/)*[a-z0-9-]+(\.[\w-]+)?\.flow\.json$/)
  }
})

test("another flow than the one that was asked for is not written", async () => {
  const folder = await temporaryFolder()
  const env = await sending(login.replaceAll(row.id, "flow_another"))
  const { code, said } = await gatewright(["flow", "export", row.id, "-o", folder], { env })
  deepEqual([code, await filesIn(folder)], [1, []])
  equal(said, `The server sent something else than the flow ${row.id}. Is --url right? [cli.unknown-answer]\n`)
})
