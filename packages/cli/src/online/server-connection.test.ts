import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { answering } from "../testing/answering.ts"
import { gatewright } from "../testing/gatewright.ts"
import { openServer, type RunningServer } from "../testing/running-server.ts"

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

const list = (env: NodeJS.ProcessEnv, ...args: readonly string[]) => gatewright(["flow", "list", ...args], { env })
const failure = async (env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<readonly [number, string]> => {
  const { code, out, said } = await list(env, ...args)
  equal(out, "")
  return [code, said]
}

test("options go before the environment, and an empty variable counts as none", async () => {
  const { GATEWRIGHT_URL: url = "", GATEWRIGHT_TOKEN: token = "" } = server.env
  const ok = [0, "The tenant default has no flows.\n"]
  deepEqual(await failure({}, "--url", url, "--token", token), ok)
  deepEqual(await failure({ GATEWRIGHT_URL: `${url}/`, GATEWRIGHT_ADMIN_TOKEN: token }), ok)
  deepEqual(await failure({ ...server.env, GATEWRIGHT_TENANT: "", GATEWRIGHT_ADMIN_TOKEN: "another" }), ok)
  deepEqual(
    await failure({ GATEWRIGHT_URL: "http://nowhere.invalid", GATEWRIGHT_TOKEN: "x" }, "--url", url, "--token", token),
    ok,
  )
  const there = await server.tenant("elsewhere")
  deepEqual(await failure(there), [0, "The tenant elsewhere has no flows.\n"])
  deepEqual(await failure(there, "--tenant", "default"), ok)
})

test("without a token, and with one that can be none, nothing is sent", async () => {
  const help = "“gatewright flow list --help” tells what it takes.\n"
  deepEqual(await failure({}), [2, `No token was given. Set GATEWRIGHT_TOKEN, or say --token.\n${help}`])
  const odd = "The token holds a space or a character that no token has. Was more copied than the token?"
  deepEqual(await failure({ GATEWRIGHT_TOKEN: "a token\n" }), [2, `${odd}\n${help}`])
})

test("what is no address and no tenant is told", async () => {
  for (const url of ["localhost:3000", "ftp://localhost", "http://", "nonsense", "http://user:pw@localhost:3000"]) {
    const [code, said] = await failure({ GATEWRIGHT_TOKEN: "x" }, "--url", url)
    equal(code, 2)
    equal(said.split("\n")[0], `“${url}” is not the address of a server. It looks like http://localhost:3000.`)
  }
  const [code, said] = await failure({ GATEWRIGHT_TOKEN: "x", GATEWRIGHT_TENANT: "../x" })
  equal(code, 2)
  match(said, /^“..\/x” is not the id of a tenant\. /)
})

test("a wrong token and a tenant that is not there are told with what to do", async () => {
  deepEqual(await failure({ ...server.env, GATEWRIGHT_TOKEN: "wrong" }), [
    1,
    "The token is not one of this server, was revoked, or has expired. [session.wrong-credentials]\n" +
      "A server takes tokens made in its console (People & tokens), and the one of GATEWRIGHT_ADMIN_TOKEN.\n",
  ])
  deepEqual(await failure({ ...server.env, GATEWRIGHT_TENANT: "none" }), [
    1,
    "There is no tenant “none” here. [tenant.not-found]\nName another with --tenant, or create it in the console.\n",
  ])
})

test("a value that the server does not take is wrong usage, with the server's words", async () => {
  const [code, said] = await failure(server.env, "--search", "x".repeat(300))
  equal(code, 2)
  match(said, /^One part of the request can't be used\. \[request\.invalid\]\n {2}querystring\/search: /)
})

test("where nothing answers, the reason of the system is told", async () => {
  const env = await answering((request) => request.socket.destroy())
  deepEqual(await failure(env), [
    1,
    `${env.GATEWRIGHT_URL} does not answer (UND_ERR_SOCKET). Is the server running there? [cli.no-answer]\n`,
  ])
  const gone = await openServer()
  await gone.close()
  match((await failure(gone.env))[1], /^http:\/\/localhost:\d+ does not answer \(ECONNREFUSED\)\./)
  match((await failure({ GATEWRIGHT_TOKEN: "x" }, "--url", "http://127.0.0.1:1"))[1], / does not answer \(bad port\)\./)
})

test("an answer that breaks off is told", async () => {
  const env = await answering((request, response) => {
    // Its end comes after what was written, however slow the reader is.
    response.writeHead(200, { "content-length": "1000" }).write("{", () => request.socket.end())
  })
  const { code, said } = await gatewright(["flow", "export", "flow_a"], { env })
  equal(code, 1)
  match(said, /stopped in the middle of its answer\. Is the server still running\? \[cli\.no-answer\]\n$/)
})

test("a page in place of the API, JSON of something else and errors of a proxy are told", async () => {
  const unknown = (url: string) =>
    `${url} answered something that this version does not know. Is --url right? [cli.unknown-answer]\n`
  for (const body of ["<!doctype html>", '{"flows":"none"}', ""]) {
    const env = await answering((_, response) => response.end(body))
    deepEqual(await failure(env), [1, unknown(env.GATEWRIGHT_URL)])
  }
  const env = await answering((_, response) => response.writeHead(502).end("<h1>Bad gateway</h1>"))
  const what = "answered with status 502 and nothing that a Gatewright server says. Is --url right?"
  deepEqual(await failure(env), [1, `${env.GATEWRIGHT_URL} ${what} [cli.unknown-answer]\n`])
})

test("an error inside the server exits with 1 and its own words", async () => {
  const problem = { type: "/docs/errors#server.failed", title: "The server failed", status: 500, code: "server.failed" }
  const env = await answering((_, response) => response.writeHead(500).end(JSON.stringify(problem)))
  deepEqual(await failure(env), [1, "The server failed [server.failed]\n"])
  const { code, out } = await list(env, "--json")
  deepEqual(
    [code, JSON.parse(out)],
    [1, { problem: { code: "server.failed", message: "The server failed", problems: [] } }],
  )
})

test("a server that sends elsewhere is not followed: the token stays here", async () => {
  const seen: (string | undefined)[] = []
  const elsewhere = await answering((request, response) => {
    seen.push(request.headers.authorization)
    response.end("{}")
  })
  const env = await answering((_, response) =>
    response.writeHead(308, { location: `${elsewhere.GATEWRIGHT_URL}/x` }).end(),
  )
  const what = `sends elsewhere, to ${elsewhere.GATEWRIGHT_URL}/x. Name that server with --url.`
  deepEqual(await failure(env), [1, `${env.GATEWRIGHT_URL} ${what} [cli.unknown-answer]\n`])
  deepEqual(seen, [])
})
