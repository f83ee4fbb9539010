import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import { packagedPostgres } from "./postgres-binaries.ts"
import { startPostgres } from "./postgres.ts"

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on("error", () => {})
  try {
    await client.connect()
    await client.query("select 1")
    await client.end()
    return true
  } catch {
    return false
  }
}

test("a server answers until it is stopped", async () => {
  const postgres = await startPostgres()
  assert.equal(await answers(postgres.url), true)
  assert.equal(await answers(await postgres.createDatabase()), true)
  await postgres.stop()
  assert.equal(await answers(postgres.url), false)
})

test("the server of the package runs where the machine has none", async () => {
  const postgres = await startPostgres({ binaries: await packagedPostgres() })
  assert.equal(await answers(postgres.url), true)
  await postgres.stop()
})

test("the server ends when the process that started it is killed", async () => {
  const code = `import { startPostgres } from ${JSON.stringify(new URL("./postgres.ts", import.meta.url).href)}
    console.log((await startPostgres()).url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--conditions=source", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [line] = await once(child.stdout, "data")
  const url = String(line).trim()
  assert.equal(await answers(url), true)
  child.kill("SIGKILL")
  for (let tries = 0; tries < 200 && (await answers(url)); tries += 1) await wait(25)
  assert.equal(await answers(url), false)
})
