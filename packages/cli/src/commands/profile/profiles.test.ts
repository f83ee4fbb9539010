import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { answering } from "../../testing/answering.ts"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

const fresh = async () => ({ XDG_CONFIG_HOME: await temporaryFolder() })

const setLocal = (env: NodeJS.ProcessEnv, name = "local") =>
  gatewright(["profile", "set", name, "--url", server.url, "--token", "-"], {
    env,
    stdin: `${server.env["GATEWRIGHT_TOKEN"]}\n`,
  })

test("a profile leads to its server; the first one counts where none is named", async () => {
  const env = await fresh()
  deepEqual((await setLocal(env)).said, `“local” is ${server.url}, tenant default.\n`)
  equal((await gatewright(["flow", "list"], { env })).said, "The tenant default has no flows.\n")
  await gatewright(["profile", "set", "other", "--url", "http://127.0.0.1:1", "--token", "x"], { env })
  equal((await gatewright(["flow", "list"], { env })).code, 0)
  equal((await gatewright(["flow", "list", "--profile", "other"], { env })).code, 1)
  equal((await gatewright(["flow", "list"], { env: { ...env, GATEWRIGHT_PROFILE: "other" } })).code, 1)
  await gatewright(["profile", "use", "other"], { env })
  equal((await gatewright(["flow", "list"], { env })).code, 1)
  equal((await gatewright(["flow", "list", "--profile", "local"], { env })).code, 0)
})

test("the environment goes before the current profile, and after one that is named", async () => {
  const env = await fresh()
  await setLocal(env)
  const { code, said } = await gatewright(["flow", "list"], { env: { ...env, GATEWRIGHT_URL: "http://127.0.0.1:1" } })
  deepEqual([code, said.split(".")[0]], [2, "No token was given"])
  const named = { ...env, GATEWRIGHT_URL: "http://127.0.0.1:1", GATEWRIGHT_TOKEN: "wrong" }
  equal((await gatewright(["flow", "list", "--profile", "local"], { env: named })).code, 0)
})

test("the token of a profile goes to its own server alone", async () => {
  const env = await fresh()
  await setLocal(env)
  const seen: (string | undefined)[] = []
  const elsewhere = await answering((request, response) => {
    seen.push(request.headers.authorization)
    response.end("{}")
  })
  const { code, said } = await gatewright(["flow", "list", "--url", elsewhere.GATEWRIGHT_URL], { env })
  equal(code, 2)
  match(said, /^No token was given\./)
  deepEqual(seen, [])
})

test("profiles are told without their tokens, and forgotten", async () => {
  const env = await fresh()
  equal((await gatewright(["profile", "list"], { env })).out, "")
  await setLocal(env)
  const { out } = await gatewright(["profile", "list", "--json"], { env })
  deepEqual(JSON.parse(out), { profiles: [{ name: "local", url: server.url, tenant: "default", current: true }] })
  equal((await gatewright(["profile", "list"], { env })).out.includes(server.env["GATEWRIGHT_TOKEN"] ?? "?"), false)
  equal((await gatewright(["profile", "remove", "local"], { env })).code, 0)
  deepEqual(JSON.parse((await gatewright(["profile", "list", "--json"], { env })).out), { profiles: [] })
})

test("the file is its owner's alone, and one that is not is refused", async () => {
  const env = await fresh()
  await setLocal(env)
  const path = join(env.XDG_CONFIG_HOME, "gatewright", "profiles.json")
  equal((await stat(path)).mode & 0o777, 0o600)
  await chmod(path, 0o644)
  const { code, said } = await gatewright(["flow", "list"], { env })
  deepEqual(
    [code, said],
    [1, `Other people of this machine can read the tokens in ${path}. Run “chmod 600 ${path}”. [cli.open-profiles]\n`],
  )
})

test("a file that is no profiles is told, and not written over", async () => {
  const env = await fresh()
  const path = join(env.XDG_CONFIG_HOME, "gatewright", "profiles.json")
  await mkdir(join(env.XDG_CONFIG_HOME, "gatewright"))
  await writeFile(path, '{"profiles":', { mode: 0o600 })
  for (const args of [
    ["flow", "list"],
    ["profile", "set", "a", "--url", "http://localhost", "--token", "x"],
  ]) {
    const { code, said } = await gatewright(args, { env })
    equal(code, 1)
    match(said, /profiles\.json can't be read as profiles\. .*\[cli\.broken-profiles\]/)
  }
  equal(await readFile(path, "utf8"), '{"profiles":')
})

test("names that are none, servers that are none and profiles that are not there are wrong usage", async () => {
  const env = await fresh()
  const codeOf = async (...args: readonly string[]) => (await gatewright(args, { env })).code
  equal(await codeOf("profile", "set", "../x", "--url", "http://localhost", "--token", "x"), 2)
  equal(await codeOf("profile", "set", "__proto__", "--url", "http://localhost", "--token", "x"), 2)
  equal(await codeOf("profile", "set", "a", "--token", "x"), 2)
  equal(await codeOf("profile", "set", "a", "--url", "ftp://localhost", "--token", "x"), 2)
  equal(await codeOf("profile", "set", "a", "--url", "http://localhost"), 2)
  equal(await codeOf("profile", "use", "toString"), 2)
  equal(await codeOf("profile", "remove", "a"), 2)
  equal(await codeOf("flow", "list", "--profile", "a"), 2)
})
