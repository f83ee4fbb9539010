import { deepEqual, equal, match } from "node:assert/strict"
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { example, examples, exampleText } from "../../testing/examples.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

const diff = (...args: readonly string[]) => gatewright(["flow", "diff", ...args])
const login = await exampleText("login-with-password")
const renamed = login.replace('"name": "Login with password"', '"name": "Sign in"')
const moved = login.replace('"x": 0', '"x": 10')

const fileWith = async (text: string): Promise<string> => {
  const file = join(await temporaryFolder(), "changed.flow.json")
  await writeFile(file, text)
  return file
}

const renamedText = `~ flow_login-with-password “Sign in”

    ~ General Configuration
        ~ Name: "Login with password" → "Sign in"
`

test("the same flow has no differences, in whatever form its file is", async () => {
  const { code, out, said } = await diff(
    example("login-with-password"),
    await fileWith(JSON.stringify(JSON.parse(login))),
  )
  deepEqual([code, out, said], [0, "", "1 flow compared, no differences.\n"])
})

test("differences of two files are told, and exit with 4", async () => {
  const { code, out, said } = await diff(example("login-with-password"), await fileWith(renamed))
  deepEqual([code, out, said], [4, renamedText, "1 flow compared, 1 differs.\n"])
})

test("what is only drawn in another way is a difference where somebody asks for it", async () => {
  const file = await fileWith(moved)
  const hidden = await diff(example("login-with-password"), file)
  deepEqual(
    [hidden.code, hidden.out, hidden.said],
    [0, "", "1 flow compared, no differences.\n1 flow is drawn in another way: --drawing tells how.\n"],
  )
  const shown = await diff("--drawing", example("login-with-password"), file)
  equal(shown.code, 4)
  match(shown.out, / moved\n/)
})

test("folders are compared flow by flow, whatever their files are called", async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, "a.flow.json"), renamed)
  await writeFile(join(folder, "b.flow.json"), await exampleText("ask-for-password"))
  await writeFile(join(folder, "c.flow.json"), login.replaceAll("flow_login-with-password", "flow_new"))
  const { code, out, said } = await diff(examples, folder)
  const lines = out.split("\n").filter((line) => /^\S/.test(line))
  deepEqual(lines, [
    "~ flow_login-with-password “Sign in”",
    "- flow_login-with-retry-limit “Login with retry limit”",
    "- flow_partner-onboarding “Partner onboarding”",
    "- flow_registration-with-email-verification “Registration with e-mail verification”",
    "- flow_reset-password “Reset password”",
    "- flow_user-name-api “Is a user name free?”",
    "+ flow_new “Login with password”",
  ])
  deepEqual([code, said], [4, "8 flows compared, 7 differ.\n"])
})

test("one flow is looked for in a folder, whose other flows are not asked about", async () => {
  deepEqual((await diff(await fileWith(renamed), examples)).said, "1 flow compared, 1 differs.\n")
})

test("flows of a server are compared by id and by revision", async () => {
  const env = await server.tenant("revisions")
  const kept = ["--preserve-id", "--on-conflict", "new-version"]
  for (const stdin of [login, renamed]) await gatewright(["flow", "import", "-", ...kept], { env, stdin })
  const id = "flow_login-with-password"
  const compared = async (...words: readonly string[]) => {
    const { code, out } = await gatewright(["flow", "diff", ...words], { env })
    return [code, out]
  }
  deepEqual(await compared(`${id}@1`, id), [4, renamedText])
  deepEqual(await compared(example("login-with-password"), `${id}@1`), [0, ""])
  equal((await compared(`${id}@9`, id))[0], 1)
})

test("programs get a document", async () => {
  const { code, out } = await diff("--json", example("login-with-password"), await fileWith(renamed))
  const { same, flows } = JSON.parse(out)
  deepEqual(
    [code, same, flows.map(({ kind, id, name }: Record<string, string>) => [kind, id, name])],
    [4, false, [["changed", "flow_login-with-password", "Sign in"]]],
  )
  deepEqual(flows[0].changes, [
    {
      kind: "head-changed",
      field: "name",
      before: { name: "Login with password" },
      after: { name: "Sign in" },
      label: "Name changed",
    },
  ])
})

test("a report and pictures are written for a pull request", async () => {
  const folder = await temporaryFolder()
  const [report, picture] = [join(folder, "new", "report.md"), join(folder, "report.svg")]
  await diff(example("login-with-password"), await fileWith(renamed), "--markdown", report, "--svg", picture)
  match(await readFile(report, "utf8"), /^### What changed in the flows\n\n\| Flow .*✏️ new version \| 1 \|/s)
  match(await readFile(picture, "utf8"), /^<svg /)
})

test("several flows are drawn into a folder", async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, "flows"))
  for (const name of ["login-with-password", "reset-password"]) {
    const text = (await exampleText(name)).replace(/"description": "/, "$&Changed. ")
    await writeFile(join(folder, "flows", `${name}.flow.json`), text)
  }
  const place = join(folder, "pictures")
  equal((await diff(examples, join(folder, "flows"), "--svg", place)).code, 4)
  deepEqual((await readdir(place)).toSorted(), ["flow_login-with-password.svg", "flow_reset-password.svg"])
  const one = await diff(examples, join(folder, "flows"), "--svg", join(folder, "one.svg"))
  deepEqual([one.code, one.said.split("\n")[0]], [2, "2 flows differ: name a folder for their pictures."])
})

test("what can't be compared is told", async () => {
  const folder = await temporaryFolder()
  for (const name of ["a", "b"]) await writeFile(join(folder, `${name}.flow.json`), login)
  const twice = await diff(examples, folder)
  deepEqual(
    [twice.code, twice.said],
    [
      3,
      `${folder}/a.flow.json and ${folder}/b.flow.json both hold the flow flow_login-with-password. Keep one of them. [cli.same-flow]\n`,
    ],
  )
  equal((await diff(examples, await fileWith("{"))).code, 3)
  equal((await diff("-", "-")).code, 2)
  equal((await diff("flow_a b", examples)).code, 2)
})
