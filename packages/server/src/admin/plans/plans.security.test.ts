import { deepEqual, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { writeFlow, type FlowDocument } from "@gatewright/flow"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "./testing/plan-calls.ts"
import { calling, smallFlow } from "./testing/small-flow.ts"

let server: TestServer
let calls: (tenant: string) => Promise<ReturnType<typeof planCalls>>

before(async () => {
  server = await openTestServer()
  calls = async (tenant) => {
    await server.services.store.tenants.create({ id: tenant, name: tenant })
    return planCalls(server, tenant)
  }
})
after(() => server.close())

const login = smallFlow({ id: "flow_login", name: "Login" })
const described = (document: FlowDocument, description: string): FlowDocument => ({
  ...document,
  flow: { ...document.flow, description },
})

/** A token of a tenant with these rights alone. */
const tokenWith = async (tenant: string, scopes: readonly string[]): Promise<string> => {
  const { body } = await server.call<{ text: string }>("POST", `/api/tenants/${tenant}/tokens`, { name: "t", scopes })
  return body.text
}

test("the hash of one plan does not apply another: other files, options, answers or choices", async () => {
  const { plan, applyHash, flows } = await calls("forged")
  const request = filesOf(writeFlow(login))
  const { plan: planned } = await plan(request)
  const forgeries = [
    filesOf(writeFlow(described(login, "Other"))),
    filesOf(writeFlow(login), writeFlow(smallFlow({ id: "flow_more" }))),
    { ...request, options: { ids: "new", onConflict: "new-version" } as const },
    { ...request, bindings: { secrets: { a: "b" }, connections: {}, flows: {} } },
  ]
  for (const forged of forgeries) equal((await applyHash(forged, planned.hash)).code, "plan.changed")
  for (const hash of ["", "0".repeat(64), planned.hash.toUpperCase(), `${planned.hash} `]) {
    equal((await applyHash(request, hash)).code, "plan.changed")
  }
  deepEqual(await flows(), [])
})

test("a plan of one tenant says nothing of another, and its hash is none there", async () => {
  const ours = await calls("tenant-a")
  const theirs = await calls("tenant-b")
  await theirs.apply(filesOf(writeFlow(described(login, "Theirs"))))
  const request = filesOf(writeFlow(login))
  const { plan: planned } = await ours.plan(request)
  deepEqual(
    planned.flows.map(({ action, before }) => [action, before]),
    [["create", undefined]],
  )
  equal((await theirs.applyHash(request, planned.hash)).code, "plan.changed")
  equal((await ours.applyHash(request, planned.hash)).status, 201)
  equal((await theirs.flow("flow_login")).document.flow.description, "Theirs")
  equal((await theirs.flow("flow_login")).revision, 1)
})

test("a file can't call or bind a flow of another tenant", async () => {
  const ours = await calls("call-a")
  const theirs = await calls("call-b")
  await theirs.apply(filesOf(writeFlow(smallFlow({ id: "flow_lib", category: "libraries", type: "library" }))))
  const file = writeFlow(smallFlow({ id: "flow_c", nodes: { n_c: calling("flow_lib") } }))
  const bindings = { secrets: {}, connections: {}, flows: { flow_lib: "flow_lib" } }
  const { plan: planned } = await ours.plan({ ...filesOf(file), bindings })
  deepEqual(
    planned.requirements.map(({ boundTo, candidates }) => [boundTo, candidates]),
    [[undefined, []]],
  )
})

test("choices for flows and conflicts that are none change nothing", async () => {
  const { apply, plan, flow } = await calls("choices")
  await apply(filesOf(writeFlow(login)))
  const request = filesOf(writeFlow(described(login, "New")))
  const { plan: honest } = await plan(request)
  const { plan: odd } = await plan({
    ...request,
    choices: { flow_other: { "head description": "ours" }, flow_login: { "node n_zz": "theirs" } },
  })
  deepEqual(odd.flows, honest.flows)
  const odder = JSON.parse('{"__proto__":{"flow_login":{"x":"ours"}},"constructor":{"x":"ours"}}')
  equal((await plan({ ...request, choices: odder })).plan.flows[0]?.action, "new-version")
  equal((await flow("flow_login")).revision, 1)
})

test("the same flow twice is refused when the two differ, and when they are the same", async () => {
  const { apply, flows } = await calls("twice")
  const { code, problems } = await apply(filesOf(writeFlow(login), bundleOf([described(login, "Other")])))
  deepEqual([code, problems.map((problem) => problem.code)], ["plan.blocked", ["plan.same-id"]])
  equal((await apply(filesOf(writeFlow(login), writeFlow(login)))).code, "plan.blocked")
  deepEqual(await flows(), [])
})

test("whoever may not plan is refused before the body is read", async () => {
  await calls("rights")
  const token = await tokenWith("rights", ["flow:read"])
  const url = `http://127.0.0.1:${await listening()}/api/tenants/rights/plans`
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(64 * 1024))
      if (sent > 4000) controller.close()
    },
  })
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: endless,
    // @ts-expect-error -- the types of the platform lack what Node needs for a stream
    duplex: "half",
  }).catch((error: unknown) => error)
  ok(response instanceof Error || (response instanceof Response && response.status === 403))
  ok(sent < 1000, `${sent} pieces were taken`)
})

test("files that are larger than a plan may be are not read to their end", async () => {
  await calls("large")
  const response = await server.app.inject({
    method: "POST",
    url: "/api/tenants/large/plans",
    headers: {
      authorization: `Bearer ${testToken}`,
      "content-type": "application/json",
      "content-length": String(200 * 1024 * 1024),
    },
    payload: "{}",
  })
  deepEqual(
    [response.statusCode, JSON.parse(response.body).detail],
    [413, "The files are larger than 160 MB together. Plan them in several parts."],
  )
})

test("other addresses still take what they took", async () => {
  const { status } = await server.call("POST", "/api/tenants/default/bundles", {
    flows: ["x".repeat(9 * 1024 * 1024)],
  })
  equal(status, 413)
})

test("ten thousand files are planned, and more are refused", async () => {
  const { plan } = await calls("many")
  const file = (index: number) => ({ path: `f${index}`, text: writeFlow(smallFlow({ id: `flow_${index}` })) })
  const { status, plan: planned } = await plan({ files: Array.from({ length: 10_000 }, (_, index) => file(index)) })
  deepEqual([status, planned.flows.length], [200, 10_000])
  const { status: tooMany } = await plan({ files: Array.from({ length: 10_001 }, (_, index) => file(index)) })
  equal(tooMany, 400)
})

test("texts that would become much more than they are, are refused", async () => {
  const { apply, flows } = await calls("bombs")
  const bombs = [
    "[".repeat(1_000_000),
    `{"format":"gatewright/bundle","formatVersion":1,"flows":[${"[],".repeat(500_000)}[]]}`,
    `{"format":"gatewright/bundle","formatVersion":1,"flows":[],"x-a":${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}}`,
    `{"format":"gatewright/flow","formatVersion":1,"x-n":1e999999999}`,
    "\u0000".repeat(100_000),
  ]
  const { status, code } = await apply(filesOf(...bombs))
  deepEqual([status, code], [409, "plan.blocked"])
  deepEqual(await flows(), [])
})

test("a designer applies flows, and needs another right for connections, bindings and secrets", async () => {
  const { plan, applyHash } = await calls("designer")
  const token = await tokenWith("designer", ["flow:read", "flow:write", "flow:plan", "flow:apply"])
  const connection = {
    key: "mail-out",
    kind: "smtp",
    name: "Mail",
    settings: { host: "evil.example.org", port: 25, security: "none", from: "a@example.org" },
  }
  const sender = smallFlow({
    id: "flow_s",
    nodes: { n_m: ["messaging.sendEmail", { connection: { $connection: "mail-out", kind: "smtp" } }] },
  })
  for (const request of [
    filesOf(bundleOf([sender], { connections: [connection] })),
    { ...filesOf(writeFlow(login)), bindings: { secrets: { a: "b" }, connections: {}, flows: {} } },
  ]) {
    const { plan: planned } = await plan(request, token)
    const refused = await applyHash(request, planned.hash, token)
    deepEqual([refused.status, refused.code], [403, "access.denied"])
    match(refused.detail, /secret:write/)
  }
  const { plan: planned } = await plan(filesOf(writeFlow(login)), token)
  equal((await applyHash(filesOf(writeFlow(login)), planned.hash, token)).status, 201)
})

let port: Promise<number> | undefined
const listening = (): Promise<number> =>
  (port ??= server.app.listen({ host: "127.0.0.1", port: 0 }).then((url) => Number(new URL(url).port)))

test("taking a plan back never deletes a flow that runs, whatever revision of it does", async () => {
  const { apply, undo, flow } = await calls("undo-live")
  const { apply: applied } = await apply(filesOf(writeFlow(login)))
  const address = "/api/tenants/undo-live/flows/flow_login"
  const from = { kind: "current" }
  const { body: version } = await server.call<{ revision: number }>("POST", `${address}/versions`, { name: "V", from })
  equal((await server.call("POST", `${address}/revisions/${version.revision}/publish`)).status, 200)
  const refused = await undo(applied.id)
  deepEqual([refused.status, refused.code], [409, "apply.changed-since"])
  match(refused.detail, /“Login” was activated: revision 2 runs\./)
  equal((await flow("flow_login")).status, "active")
})

test("a plan holds files and answers, not millions of values or levels", async () => {
  const send = async (rest: string) => {
    const body = `{"files":[{"path":"x","text":""}],${rest}}`
    const { status, body: answer } = await server.call<{ problems: readonly { message: string }[] }>(
      "POST",
      "/api/tenants/default/plans",
      body,
    )
    return [status, ...answer.problems.map(({ message }) => message)]
  }
  const ones = "1,".repeat(250_000)
  deepEqual(await send(`"options":{"flows":[${ones}1]}`), [400, "body: it holds more than 200,000 values."])
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`
  const tooDeep = "body: objects and lists lie in each other more than 110 deep."
  deepEqual(await send(`"bindings":{"x-deep":${deep}}`), [400, tooDeep])
})
