import { deepEqual, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { readFlows, writeFlow, type Bundle, type FlowDocument } from "@gatewright/flow"
import { exportJWK, generateKeyPair } from "jose"
import { sealingKey, type SealingPublicKey } from "../../ports/sealing-key.ts"
import { callWith, tokenWith } from "../../testing/callers.ts"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "../plans/testing/plan-calls.ts"
import { calling, smallFlow, smallLibrary } from "../plans/testing/small-flow.ts"

let server: TestServer
/** The server that secrets are sealed for. */
let target: TestServer
before(async () => {
  server = await openTestServer()
  target = await openTestServer()
})
after(async () => {
  await server.close()
  await target.close()
})

const a = smallLibrary({ id: "flow_a", name: "A", nodes: { n_c: calling("flow_b") } })
const b = smallLibrary({ id: "flow_b", name: "B", nodes: { n_c: calling("flow_a") } })
const main = smallFlow({ id: "flow_main", name: "Main flow", nodes: { n_c: calling("flow_a") } })
const caller = smallFlow({
  id: "flow_call",
  name: "Caller",
  nodes: {
    n_h: ["server.httpRequest", { method: "GET", url: "/risk", connection: { $connection: "risk", kind: "http" } }],
    n_s: ["server.httpRequest", { method: "GET", url: "https://example.org", auth: { $secret: "api-token" } }],
  },
})

const tenantOf = async (tenant: string, flows: readonly FlowDocument[]) => {
  await server.services.store.tenants.create({ id: tenant, name: tenant })
  await planCalls(server, tenant).apply(filesOf(bundleOf(flows)))
  return async (body: object, token = testToken) => {
    const response = await server.app.inject({
      method: "POST",
      url: `/api/tenants/${tenant}/bundles`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      payload: JSON.stringify(body),
    })
    return { status: response.statusCode, text: response.body, headers: response.headers, json: () => response.json() }
  }
}

/** Ids of the flows in a bundle that can be read. */
const idsIn = (text: string): readonly string[] => {
  const read = readFlows(text)
  if (read.kind === "refused") throw new Error(read.problems[0]?.message)
  return read.flows.map(({ document }) => document.flow.id)
}

/** A connection and a secret that the flow `flow_call` needs. */
const withSecrets = async (tenant: string) => {
  const at = `/api/tenants/${tenant}`
  await server.call("PUT", `${at}/secrets/api-token`, { value: "s3cr3t-token-value" })
  await server.call("PUT", `${at}/connections/risk`, {
    kind: "http",
    name: "Risk",
    settings: { baseUrl: "https://risk.example.org", auth: { kind: "bearer" } },
    secrets: { credential: "cr3d3ntial" },
  })
}

const keyOf = async ({ services }: TestServer): Promise<SealingPublicKey> => {
  const key = await sealingKey({ store: services.store, vault: services.world.vault })
  ok(key)
  return key.publicKey
}

test("a flow goes out with the libraries that it reaches, in circles too, with the bytes that it has alone", async () => {
  const bundle = await tenantOf("reach", [main, a, b, smallFlow({ id: "flow_not", name: "Not asked for" })])
  const { status, text, headers } = await bundle({ flows: ["flow_main"] })
  equal(status, 200)
  equal(headers["content-disposition"], 'attachment; filename="test.main-flow.bundle.json"')
  deepEqual(idsIn(text), ["flow_main", "flow_a", "flow_b"])
  for (const document of [main, a, b]) {
    ok(text.includes(writeFlow(document).trimEnd().replaceAll("\n", "\n    ")))
  }
})

test("without libraries the chosen flows go out alone, and all of them if asked", async () => {
  const bundle = await tenantOf("choice", [main, a, b])
  deepEqual(idsIn((await bundle({ flows: ["flow_main"], withLibraries: false })).text), ["flow_main"])
  deepEqual(idsIn((await bundle({ flows: "all" })).text), ["flow_main", "flow_a", "flow_b"])
})

test("a bundle that is applied elsewhere goes out from there as the same bytes", async () => {
  const bundle = await tenantOf("there", [main, a, b])
  const again = await tenantOf("and-back", [])
  const { text } = await bundle({ flows: "all" })
  await planCalls(server, "and-back").apply(filesOf(text))
  equal((await again({ flows: "all" })).text, text)
})

test("a flow that is not there is named, and nothing goes out", async () => {
  const bundle = await tenantOf("gone", [main])
  const { status, json } = await bundle({ flows: ["flow_main", "flow_gone"] })
  deepEqual([status, json().code], [404, "flow.not-found"])
  match(json().detail, /^Nothing was exported: There is no flow with the id “flow_gone”\./)
})

test("connections go along without secrets, under the keys that flows call them by", async () => {
  const bundle = await tenantOf("connections", [caller])
  await withSecrets("connections")
  const { text } = await bundle({ flows: ["flow_call"] })
  const { connections, sealed }: Bundle = JSON.parse(text)
  deepEqual(connections, [
    {
      key: "risk",
      kind: "http",
      name: "Risk",
      settings: { auth: { kind: "bearer" }, baseUrl: "https://risk.example.org" },
    },
  ])
  equal(sealed, undefined)
  for (const secret of ["s3cr3t-token-value", "cr3d3ntial"]) equal(text.includes(secret), false)
  equal(JSON.parse((await bundle({ flows: ["flow_call"], withConnections: false })).text).connections, undefined)
})

test("sealed secrets are opened by the server that they are for, and by no other", async () => {
  const bundle = await tenantOf("sealed", [caller])
  await withSecrets("sealed")
  const policy = { kind: "sealed", recipient: await keyOf(target) }
  const { status, text } = await bundle({ flows: ["flow_call"], policy })
  equal(status, 200)
  for (const secret of ["s3cr3t-token-value", "cr3d3ntial"]) equal(text.includes(secret), false)
  const { apply } = await planCalls(target).apply(filesOf(text))
  deepEqual([apply.secrets, apply.connections], [["api-token"], ["risk"]])
  const { store, world } = target.services
  const stored = await store.secrets.get({ tenant: "default", name: "api-token" })
  equal(stored && world.vault.open(stored.sealed, ["secret", "default", "api-token"]), "s3cr3t-token-value")
  const { plan } = await planCalls(server, "sealed").plan(filesOf(text))
  deepEqual(
    plan.problems.map(({ code, severity, message }) => [code, severity, message]),
    ["api-token", "risk/credential"].map((name) => [
      "plan.unusable-secret",
      "warning",
      `file-1.json: the value of “${name}” is left out: it was sealed for another server, or changed. Set it here.`,
    ]),
  )
  const [entry] = await store.audit.list({ tenant: "default", action: "plan", limit: 1 })
  equal(entry?.detail.includes("s3cr3t"), false)
})

test("a sealed value that is moved to another name is not taken", async () => {
  const bundle = await tenantOf("moved", [caller])
  await withSecrets("moved")
  const { text } = await bundle({ flows: ["flow_call"], policy: { kind: "sealed", recipient: await keyOf(target) } })
  const { sealed, ...rest }: Bundle = JSON.parse(text)
  const values = { "other-name": sealed?.values["api-token"] ?? "" }
  await target.services.store.tenants.create({ id: "moved", name: "moved" })
  const { plan } = await planCalls(target, "moved").plan(
    filesOf(JSON.stringify({ ...rest, sealed: { ...sealed, values } })),
  )
  deepEqual([plan.secrets, plan.problems.map(({ code }) => code)], [[], ["plan.unusable-secret"]])
})

test("sealing needs an administrator, for anybody can make a key, and is in the audit log with the names and the key", async () => {
  const bundle = await tenantOf("sealing-right", [caller])
  await withSecrets("sealing-right")
  const owner = callWith(server.app, { authorization: `Bearer ${testToken}` })
  const { text: token } = await tokenWith(server.app, {
    owner,
    scopes: ["flow:read", "flow:export", "secret:write"],
    tenant: "sealing-right",
  })
  const recipient = await keyOf(target)
  const policy = { kind: "sealed", recipient }
  const refused = await bundle({ flows: "all", policy }, token)
  deepEqual([refused.status, refused.json().code], [403, "access.denied"])
  equal((await bundle({ flows: "all" }, token)).status, 200)
  await bundle({ flows: "all", policy })
  const [entry] = await server.services.store.audit.list({ tenant: "sealing-right", action: "secrets", limit: 1 })
  deepEqual(
    [entry?.action, entry?.subject, JSON.parse(entry?.detail ?? "")],
    ["secrets.sealed", recipient.kid, { names: ["api-token", "risk/credential"] }],
  )
})

test("a key that is none, or whose id is that of another, is refused", async () => {
  const bundle = await tenantOf("bad-key", [caller])
  const recipient = await keyOf(target)
  const { x } = await exportJWK((await generateKeyPair("ECDH-ES", { crv: "X25519", extractable: true })).publicKey)
  for (const wrong of [{ x }, { x: "AAAA" }, { x: Buffer.alloc(32).toString("base64url") }, { kid: "mine" }]) {
    const { status, json } = await bundle({
      flows: "all",
      policy: { kind: "sealed", recipient: { ...recipient, ...wrong } },
    })
    deepEqual([status, json().code], [422, "bundle.bad-recipient"])
  }
})

test("what looks like a secret keeps a bundle in, unless it is allowed; strictly, nothing is", async () => {
  const leaky = smallFlow({
    id: "flow_leaky",
    nodes: {
      n_h: [
        "server.httpRequest",
        {
          method: "GET",
          url: "https://example.org",
          headers: [{ name: "Authorization", value: "Bearer abcdef1234567890abcdef1234567890" }],
        },
      ],
    },
  })
  const bundle = await tenantOf("leaky", [leaky])
  const { status, json } = await bundle({ flows: "all" })
  deepEqual([status, json().code], [422, "export.refused"])
  equal((await bundle({ flows: "all", policy: { kind: "safe", allowSuspectedSecrets: true } })).status, 200)
  equal((await bundle({ flows: "all", policy: { kind: "strict" } })).status, 422)
})
