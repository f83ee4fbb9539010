import { deepEqual, equal, match } from "node:assert/strict"
import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import { documentation, examplesIn } from "../../testing/documentation.ts"
import { temporaryFolder } from "../../testing/temporary-folder.ts"

const main = fileURLToPath(new URL("../../main.ts", import.meta.url))

/** `gatewright start` in a process of its own: it ends by signals. */
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, ["--conditions=source", main, "start", "--port", "0", ...args], {
    env: { PATH: process.env["PATH"], GATEWRIGHT_LOG: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const texts = { out: "", said: "" }
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.out += text))
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.said += text))
  return { child, texts, ended: endOf(child) }
}

const endOf = async (child: ChildProcess): Promise<number | string> => {
  const [code, signal] = await once(child, "close")
  return code ?? signal
}

test("programs get address and sign-in link; SIGTERM stops it in peace", async () => {
  const { child, texts, ended } = start(["--json", "--data", await temporaryFolder()])
  await once(child.stdout, "data")
  const { url, signInUrl } = JSON.parse(texts.out)
  match(signInUrl, new RegExp(`^${url}/console/sign-in#code=\\S+$`))
  equal((await fetch(`${url}/healthz`)).status, 200)
  child.kill("SIGTERM")
  equal(await ended, 0)
  deepEqual(texts.said, "")
})

test("people get the same in words, those of docs/cli.md; Ctrl+C stops it in peace", async () => {
  const { child, texts, ended } = start(["--data", await temporaryFolder()])
  await once(child.stdout, "data")
  const told = examplesIn(documentation).find(({ command }) => command === "gatewright start")
  equal(texts.out.replaceAll(/localhost:\d+/g, "localhost:3000").replace(/#code=\S+/, "#code=…"), told?.output)
  child.kill("SIGINT")
  equal(await ended, 0)
})

test("where it can't start, every reason is told and it exits with 1", async () => {
  const file = join(await temporaryFolder(), "file")
  await writeFile(file, "")
  const { texts, ended } = start(["--data", file])
  equal(await ended, 1)
  match(texts.said, /^Gatewright did not start\.\n {2}\S/)

  const short = start(["--json"], { GATEWRIGHT_ADMIN_TOKEN: "short", GATEWRIGHT_LOG: "loud" })
  equal(await short.ended, 1)
  const { code, message } = JSON.parse(short.texts.out).problem
  equal(code, "cli.not-started")
  match(message, /GATEWRIGHT_ADMIN_TOKEN/)
  match(message, /GATEWRIGHT_LOG/)
})
