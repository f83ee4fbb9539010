/**
 * How long does the server take from nothing to its first page, against Node itself and against a server that says hello?
 *
 * Whole processes, from the moment that they are spawned: until the sign-in link is printed, until the console's page is
 * answered, until the page of a journey is. The data folder has a flow that is active; a start that has to make the
 * database first is measured apart.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { addExample } from "../e2e/support/api.ts"
import { startGatewright, type Gatewright } from "../e2e/support/gatewright.ts"
import { rounds } from "./measuring/rounds.ts"
import { ratioText, spreadText } from "./measuring/spread.ts"

const hello = `
  import Fastify from "fastify"
  const app = Fastify()
  app.get("/", (request, reply) => reply.type("text/html").send("<!doctype html><title>Hello</title>"))
  console.log(await app.listen({ port: 0, host: "127.0.0.1" }))
`

const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
const first = await startGatewright({ dataFolder: folder })
const flow = await addExample(first, "login-with-password")
await first.kill()

const bareNode = async (): Promise<number> => {
  const began = performance.now()
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit")
  return performance.now() - began
}

const fastifyHello = async (): Promise<number> => {
  const began = performance.now()
  const child = spawn(process.execPath, ["--input-type=module", "-e", hello], {
    cwd: new URL("../packages/server/", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [line] = await once(child.stdout, "data")
  await page(String(line).trim())
  const took = performance.now() - began
  child.kill()
  await once(child, "exit")
  return took
}

/** Milliseconds from the spawn to each of them. */
const gatewright = async () => {
  const began = performance.now()
  const server = await startGatewright({ dataFolder: folder })
  const link = performance.now() - began
  await page(`${addressOf(server)}/console/`)
  const consolePage = performance.now() - began
  await page(`${addressOf(server)}/default/flow/${flow}`)
  const journeyPage = performance.now() - began
  await server.kill()
  return { link, consolePage, journeyPage }
}

const newFolder = async (): Promise<number> => {
  const began = performance.now()
  const server = await startGatewright()
  const link = performance.now() - began
  await server.stop()
  return link
}

const addressOf = ({ port }: Gatewright): string => `http://127.0.0.1:${port}`

const page = async (url: string): Promise<void> => {
  const answer = await fetch(url)
  const text = await answer.text()
  if (!answer.ok || !text.includes("<title>")) throw new Error(`${url} answered ${answer.status}: ${text}`)
}

const measured = await rounds(11, async () => ({
  node: await bareNode(),
  hello: await fastifyHello(),
  ...(await gatewright()),
  newFolder: await newFolder(),
}))
await rm(folder, { recursive: true, force: true })

const of = (name: keyof (typeof measured)[number]): readonly number[] => measured.map((round) => round[name])

console.log(`node -e 0: ${spreadText(of("node"), "ms")}`)
console.log(`fastify hello, first page: ${spreadText(of("hello"), "ms")}`)
console.log(`sign-in link printed: ${spreadText(of("link"), "ms")}`)
console.log(`sign-in link printed, new data folder: ${spreadText(of("newFolder"), "ms")} (aim: 1000 ms)`)
console.log(`first page of the console: ${spreadText(of("consolePage"), "ms")}`)
console.log(`first page of a journey after it: ${spreadText(of("journeyPage"), "ms")}`)
console.log(`first page of the console : node -e 0 = ${ratioText(of("consolePage"), of("node"))}`)
console.log(`first page of the console : fastify hello = ${ratioText(of("consolePage"), of("hello"))}`)
