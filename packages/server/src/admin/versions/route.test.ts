import { deepEqual, equal, notEqual } from "node:assert/strict"
import { after, before, test } from "node:test"
import { flowDocumentSchema, writeFlow, type FlowDocument } from "@gatewright/flow"
import type { z } from "zod"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"
import { example } from "../imports/testing/import-calls.ts"
import { calling, smallFlow } from "../plans/testing/small-flow.ts"
import type { getHistory, RevisionRow, VersionDetail } from "./contract.ts"

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

interface Problem {
  readonly code: string
  readonly detail: string
}
type History = z.output<(typeof getHistory)["answer"]>

const titled = (id: string, title: string): FlowDocument => {
  const base = smallFlow({ id, name: "Flow", nodes: { n_p: ["frontend.message", { title }] } })
  const links = [
    { from: "n_a", output: "next", to: "n_p" },
    { from: "n_p", output: "next", to: "n_b" },
  ]
  return { ...base, flow: { ...base.flow, links } }
}

/** A flow in a tenant of its own, and what is done to it. */
const flowIn = async (tenant: string) => {
  await server.services.store.tenants.create({ id: tenant, name: tenant })
  const id = "flow_x"
  const at = `/api/tenants/${tenant}/flows/${id}`
  await server.call("POST", `/api/tenants/${tenant}/imports?preserveId=true`, titled(id, "One"))
  return {
    id,
    at,
    tenant,
    save: (revision: number, title: string, note = "") =>
      server.call<FlowDetail & Problem>("PUT", `${at}/document`, { revision, document: titled(id, title), note }),
    history: async () => (await server.call<History>("GET", `${at}/history`)).body,
    publish: (revision: number) => server.call<FlowDetail & Problem>("POST", `${at}/revisions/${revision}/publish`),
    addVersion: (name: string, from: object, description = "") =>
      server.call<VersionDetail & Problem>("POST", `${at}/versions`, { name, description, from }),
    get: async () => (await server.call<FlowDetail>("GET", at)).body,
    file: async (path: string) =>
      (await server.app.inject({ url: `${at}${path}`, headers: { authorization: `Bearer ${testToken}` } })).body,
    audit: async () =>
      (await server.services.store.audit.list({ tenant, limit: 100 })).map(({ action, digest, detail }) => ({
        action,
        digest,
        detail: JSON.parse(detail),
      })),
  }
}

test("every save is a revision with who, why and what, newest first", async () => {
  const flow = await flowIn("history")
  await flow.save(1, "Two", "Because")
  const { draft, live, revisions, versions, approval } = await flow.history()
  deepEqual([draft, live, versions, approval], [2, null, [], false])
  deepEqual(
    revisions.map(({ revision, note, action, by, version, isLive }) => [revision, note, action, by, version, isLive]),
    [
      [2, "Because", "saved", "Administration token", null, false],
      [1, "", "imported", "Administration token", null, false],
    ],
  )
})

test("a save is audited with its digest, its revisions and how much changed", async () => {
  const flow = await flowIn("audited")
  const { body } = await flow.save(1, "Two")
  const [entry] = await flow.audit()
  deepEqual(entry, {
    action: "flow.saved",
    digest: body.digest,
    detail: { from: 1, to: 2, changes: { added: 0, removed: 0, changed: 1, moved: 0 } },
  })
})

test("a save that merges what somebody else saved says so in the history", async () => {
  const flow = await flowIn("merged-save")
  await server.call("PUT", `${flow.at}/document`, { revision: 1, document: titled(flow.id, "Two"), action: "merged" })
  equal((await flow.history()).revisions[0]?.action, "merged")
})

test("any revision can be looked at, downloaded and made the draft again, as a new revision", async () => {
  const flow = await flowIn("restore")
  await flow.save(1, "Two")
  const seen = await server.call<{ revision: RevisionRow; document: FlowDocument }>("GET", `${flow.at}/revisions/1`)
  deepEqual([seen.body.revision.revision, writeFlow(seen.body.document)], [1, writeFlow(titled(flow.id, "One"))])
  equal(await flow.file("/revisions/1/export"), writeFlow(titled(flow.id, "One")))
  const restored = await server.call<FlowDetail>("POST", `${flow.at}/revisions/1/restore`, { draft: 2 })
  deepEqual([restored.status, restored.body.revision], [200, 3])
  equal(writeFlow(restored.body.document), writeFlow(titled(flow.id, "One")))
  const [newest] = (await flow.history()).revisions
  deepEqual([newest?.action, newest?.note], ["restored", "Revision 1"])
  const late = await server.call<Problem>("POST", `${flow.at}/revisions/1/restore`, { draft: 2 })
  deepEqual(
    [late.status, late.body.code, late.body.detail],
    [
      409,
      "flow.conflict",
      "Administration token saved revision 3 meanwhile, and you began with 2. Nothing was written.",
    ],
  )
})

test("a revision or a version that is not there is not found", async () => {
  const flow = await flowIn("missing")
  for (const [path, code] of [
    ["/revisions/9", "revision.not-found"],
    ["/versions/none", "version.not-found"],
  ] as const) {
    const { status, body } = await server.call<Problem>("GET", flow.at + path)
    deepEqual([status, body.code], [404, code])
  }
  deepEqual((await flow.publish(9)).body.detail, "“Flow” has no revision 9.")
})

test("a version is edited beside the draft, which stays as it is", async () => {
  const flow = await flowIn("beside")
  const { status, body: version } = await flow.addVersion("Summer", { kind: "current" }, "For the campaign")
  deepEqual([status, version.version.name, version.version.description], [201, "Summer", "For the campaign"])
  equal(version.revision, 2)
  const path = `${flow.at}/versions/${version.version.id}`
  const saved = await server.call<VersionDetail>("PUT", `${path}/document`, {
    revision: 2,
    document: titled(flow.id, "Sun"),
  })
  deepEqual([saved.status, saved.body.revision], [200, 3])
  deepEqual(
    [(await flow.get()).revision, writeFlow((await flow.get()).document)],
    [1, writeFlow(titled(flow.id, "One"))],
  )
  const late = await server.call<Problem>("PUT", `${path}/document`, {
    revision: 2,
    document: titled(flow.id, "Rain"),
  })
  deepEqual([late.status, late.body.code], [409, "flow.conflict"])
  const draft = await flow.save(1, "Two")
  deepEqual([draft.status, draft.body.revision], [200, 4])
  equal(await flow.file("/revisions/3/export"), writeFlow(titled(flow.id, "Sun")))
})

test("a version is made empty, of the draft, of another revision, or of a file", async () => {
  const flow = await flowIn("made-of")
  await flow.save(1, "Two")
  const contentOf = async (name: string, from: object) => writeFlow((await flow.addVersion(name, from)).body.document)
  const empty = (await flow.addVersion("Empty", { kind: "empty" })).body.document
  deepEqual([empty.flow.id, empty.flow.name, empty.flow.nodes], [flow.id, "Flow", []])
  equal(flowDocumentSchema.safeParse(empty).success, true)
  equal(await contentOf("Current", { kind: "current" }), writeFlow(titled(flow.id, "Two")))
  equal(await contentOf("First", { kind: "revision", revision: 1 }), writeFlow(titled(flow.id, "One")))
  const text = writeFlow(titled("flow_elsewhere", "File"))
  equal(await contentOf("File", { kind: "file", text }), writeFlow(titled(flow.id, "File")))
})

test("of a file with several flows the one that is here is taken, unless another is chosen", async () => {
  const flow = await flowIn("several")
  const flows = [titled("flow_first", "A first one"), titled(flow.id, "This one")]
  const text = JSON.stringify({ format: "gatewright/bundle", formatVersion: 1, flows })
  const contentOf = async (name: string, from: object) => writeFlow((await flow.addVersion(name, from)).body.document)
  equal(await contentOf("Own", { kind: "file", text }), writeFlow(titled(flow.id, "This one")))
  const chosen = { kind: "file", text, flow: "flow_first" }
  equal(await contentOf("Chosen", chosen), writeFlow(titled(flow.id, "A first one")))
})

test("a file of another type is refused with the sentence of the import, and nothing is added", async () => {
  const flow = await flowIn("mismatch")
  const { status, body } = await flow.addVersion("Wrong", { kind: "file", text: await example("login-with-password") })
  deepEqual(
    [status, body.code, body.detail],
    [422, "import.refused", "This file holds a Login flow of Authentication; it can't be added to Custom, Test."],
  )
  deepEqual((await flow.history()).versions, [])
})

test("with its id kept, a file of another flow is refused, and one of this flow is taken", async () => {
  const flow = await flowIn("preserve")
  const file = (id: string) => ({ kind: "file", text: writeFlow(titled(id, "File")), preserveId: true })
  const { status, body } = await flow.addVersion("Other", file("flow_elsewhere"))
  deepEqual(
    [status, body.code, body.detail],
    [
      422,
      "version.other-flow",
      "The file holds the flow flow_elsewhere, and “Flow” is flow_x. Take the file without its id, or add it as a flow of its own.",
    ],
  )
  equal((await flow.addVersion("Same", file(flow.id))).status, 201)
})

test("a flow that calls itself calls itself as a version of another one", async () => {
  const flow = await flowIn("recursive")
  const text = writeFlow(smallFlow({ id: "flow_loop", nodes: { n_c: calling("flow_loop") } }))
  const { body } = await flow.addVersion("Loop", { kind: "file", text })
  equal(writeFlow(body.document).includes("flow_loop"), true)
  equal(writeFlow(body.document).includes('"$flow": "flow_x"'), true)
})

test("names of versions are told apart, and can be changed", async () => {
  const flow = await flowIn("names")
  const { body: summer } = await flow.addVersion("Summer", { kind: "current" })
  const { body: winter } = await flow.addVersion("Winter", { kind: "current" })
  equal((await flow.addVersion("Summer", { kind: "empty" })).body.code, "version.name-taken")
  const rename = (id: string, name: string) =>
    server.call<Problem & { name: string }>("PATCH", `${flow.at}/versions/${id}`, { name, description: "" })
  equal((await rename(winter.version.id, "Summer")).body.code, "version.name-taken")
  equal((await rename(summer.version.id, "Spring")).body.name, "Spring")
})

test("publishing a version makes it live, activates the flow, and leaves the draft as it is", async () => {
  const flow = await flowIn("publish")
  const { body: version } = await flow.addVersion("Summer", { kind: "file", text: writeFlow(titled(flow.id, "Sun")) })
  const { status, body } = await flow.publish(version.revision)
  deepEqual([status, body.status, body.revision], [200, "draft-changes", 1])
  const { live, revisions, versions } = await flow.history()
  deepEqual([live, versions[0]?.isLive], [2, true])
  deepEqual(
    revisions.map(({ revision, isLive, published }) => [revision, isLive, published.map(({ by }) => by)]),
    [
      [2, true, ["Administration token"]],
      [1, false, []],
    ],
  )
  const published = (await flow.audit()).find(({ action }) => action === "flow.activated")
  deepEqual([published?.digest, published?.detail], [version.digest, { from: null, to: 2 }])
  await flow.publish(1)
  const again = (await flow.audit()).find(({ action }) => action === "flow.published")
  deepEqual(again?.detail, { from: 2, to: 1, changes: { added: 0, removed: 0, changed: 1, moved: 0 } })
})

test("what can't run is not published, whatever the draft is", async () => {
  const flow = await flowIn("unhealthy")
  const broken = smallFlow({ id: flow.id, name: "Broken", nodes: { n_c: calling("flow_gone") } })
  const { body: version } = await flow.addVersion("Broken", { kind: "file", text: writeFlow(broken) })
  const { status, body } = await flow.publish(version.revision)
  deepEqual([status, body.code], [409, "flow.blocked"])
  equal((await flow.history()).live, null)
})

test("the version that runs can't be deleted; another one can, and its revisions stay", async () => {
  const flow = await flowIn("delete")
  const { body: version } = await flow.addVersion("Summer", { kind: "current" })
  await flow.publish(version.revision)
  const path = `${flow.at}/versions/${version.version.id}`
  const refused = await server.call<Problem>("DELETE", path)
  deepEqual(
    [refused.status, refused.body.code, refused.body.detail],
    [
      409,
      "version.is-live",
      "“Summer” is what runs. Publish the draft or another version first, then delete this one.",
    ],
  )
  await flow.publish(1)
  equal((await server.call("DELETE", path)).status, 204)
  const { versions, revisions } = await flow.history()
  deepEqual([versions, revisions.length], [[], 2])
})

test("a run goes on with the revision that it began with, and the history counts it", async () => {
  const flow = await flowIn("pinned")
  await flow.publish(1)
  const browser = testBrowser(server)
  const heading = ({ body }: { body: string }) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1]
  const first = await browser.get(`/pinned/flow/${flow.id}`)
  equal(heading(first), "One")
  await flow.save(1, "Two")
  await flow.publish(2)
  const runs = async () => (await flow.history()).revisions.map(({ revision, activeRuns }) => [revision, activeRuns])
  deepEqual(await runs(), [
    [2, 0],
    [1, 1],
  ])
  equal(heading(await testBrowser(server).get(`/pinned/flow/${flow.id}`)), "Two")
  deepEqual(await runs(), [
    [2, 1],
    [1, 1],
  ])
  const end = await browser.answer(first, "next")
  notEqual(heading(end), "Two")
  deepEqual(await runs(), [
    [2, 1],
    [1, 0],
  ])
})
