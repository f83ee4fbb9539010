import { deepEqual, equal, notEqual } from "node:assert/strict"
import { after, before, test } from "node:test"
import { writeFlow, type FlowDocument } from "@gatewright/flow"
import type { z } from "zod"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"
import { bundleOf } from "../plans/testing/plan-calls.ts"
import { calling, smallFlow, smallLibrary } from "../plans/testing/small-flow.ts"
import type { getOrigin } from "./contract.ts"

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

type Origin = NonNullable<z.output<(typeof getOrigin)["answer"]>["origin"]>
interface Problem {
  readonly code: string
  readonly detail: string
}

const described = (document: FlowDocument, change: Partial<FlowDocument["flow"]>): FlowDocument => ({
  ...document,
  flow: { ...document.flow, ...change },
})
const source = smallFlow({ id: "flow_source", name: "Source", nodes: { n_self: calling("flow_source") } })

const tenantOf = async (tenant: string) => {
  await server.services.store.tenants.create({ id: tenant, name: tenant })
  const at = `/api/tenants/${tenant}`
  const call = <Body>(method: "GET" | "POST" | "PUT", path: string, body?: unknown) =>
    server.call<Body>(method, `${at}${path}`, body)
  return {
    call,
    add: (file: FlowDocument | string, query = "?preserveId=true") =>
      call<{ flow: FlowDetail }>("POST", `/imports${query}`, file),
    origin: async (flow: string) => (await call<{ origin: Origin | null }>("GET", `/flows/${flow}/origin`)).body.origin,
    copy: async () =>
      (
        await call<FlowDetail>("POST", "/flows", {
          category: "custom",
          type: "Test",
          name: "Copy",
          from: { kind: "copy", flow: "flow_source" },
        })
      ).body,
    save: (flow: string, revision: number, document: FlowDocument) =>
      call<FlowDetail>("PUT", `/flows/${flow}/document`, { revision, document }),
    merge: (flow: string, body: object) => call<FlowDetail & Problem>("POST", `/flows/${flow}/origin/merge`, body),
  }
}

test("a flow that was made here came from nowhere", async () => {
  const { call, origin, merge } = await tenantOf("made-here")
  const empty = { category: "custom", type: "Test", name: "Empty", from: { kind: "empty" } }
  const { body: flow } = await call<FlowDetail>("POST", "/flows", empty)
  equal(await origin(flow.id), null)
  const refused = await merge(flow.id, { revision: 1, document: flow.document, theirs: flow.document })
  deepEqual(
    [refused.status, refused.body.code, refused.body.detail],
    [404, "origin.not-found", "“Empty” was made here; there is no source to merge with."],
  )
})

test("a flow of a file remembers the id that it had there, with its id and without", async () => {
  const { add, origin } = await tenantOf("file")
  await add(source)
  const kept = await origin("flow_source")
  deepEqual([kept?.kind, kept?.source, kept?.now], ["import", "flow_source", null])
  equal(kept && writeFlow(kept.base), writeFlow(source))
  const { body } = await add(source, "")
  notEqual(body.flow.id, "flow_source")
  const renewed = await origin(body.flow.id)
  deepEqual([renewed?.source, renewed?.base.flow.id], ["flow_source", body.flow.id])
})

test("library flows of a file remember it too", async () => {
  const { add, origin } = await tenantOf("libraries")
  const library = smallLibrary({ id: "flow_lib", name: "Library" })
  const main = smallFlow({ id: "flow_main", nodes: { n_c: calling("flow_lib") } })
  await add(bundleOf([library, main]))
  deepEqual([(await origin("flow_lib"))?.source, (await origin("flow_main"))?.source], ["flow_lib", "flow_main"])
})

test("a copy knows its source, and whether that has changed since", async () => {
  const { add, copy, origin, save } = await tenantOf("copy")
  await add(source)
  const made = await copy()
  const first = await origin(made.id)
  deepEqual(
    [first?.kind, first?.source, first?.now?.name, first?.now?.changed],
    ["copy", "flow_source", "Source", false],
  )
  equal(first?.now && writeFlow(first.now.document), writeFlow(made.document))
  await save("flow_source", 1, described(source, { tags: ["new"] }))
  const now = (await origin(made.id))?.now
  deepEqual(
    [now?.changed, now?.document.flow.id, now?.document.flow.name, now?.document.flow.tags],
    [true, made.id, "Copy", ["new"]],
  )
})

test("where the source calls itself, the copy calls itself", async () => {
  const { add, copy } = await tenantOf("self")
  await add(source)
  const made = await copy()
  equal(writeFlow(made.document).includes("flow_source"), true)
  equal(writeFlow(made.document).includes(`"$flow": "${made.id}"`), true)
})

test("a duplicate is a copy, and the history says so", async () => {
  const { add, call, origin } = await tenantOf("duplicate")
  await add(source)
  const { body: made } = await call<FlowDetail>("POST", "/flows/flow_source/duplicate")
  deepEqual([(await origin(made.id))?.kind, (await origin(made.id))?.now?.changed], ["copy", false])
  const [first] = await server.services.store.revisions.list({ tenant: "duplicate", flow: made.id })
  equal(first?.action, "copied")
})

test("a merge is saved, and the next one begins with what was taken", async () => {
  const { add, copy, origin, save, merge } = await tenantOf("merge")
  await add(source)
  const made = await copy()
  await save("flow_source", 1, described(source, { tags: ["theirs"] }))
  const theirs = (await origin(made.id))?.now?.document
  const document = described(made.document, { tags: ["ours", "theirs"] })
  const { status, body } = await merge(made.id, { revision: 1, document, theirs, note: "Taken over" })
  deepEqual([status, body.revision], [200, 2])
  const next = await origin(made.id)
  deepEqual([next?.base.flow.tags, next?.now?.changed], [["theirs"], false])
  const [newest] = await server.services.store.revisions.list({ tenant: "merge", flow: made.id })
  deepEqual([newest?.action, newest?.note], ["merged", "Taken over"])
})

test("a merge over what somebody saved meanwhile is refused, and the base stays", async () => {
  const { add, origin, save, merge } = await tenantOf("late-merge")
  await add(source)
  await save("flow_source", 1, described(source, { tags: ["meanwhile"] }))
  const theirs = described(source, { tags: ["theirs"] })
  const { status, body } = await merge("flow_source", { revision: 1, document: theirs, theirs })
  deepEqual([status, body.code], [409, "flow.conflict"])
  deepEqual((await origin("flow_source"))?.base.flow.tags, [])
})

test("another flow is not merged, and not taken as the source", async () => {
  const { add, merge } = await tenantOf("other")
  await add(source)
  const stranger = described(source, { id: "flow_stranger" })
  for (const body of [
    { document: stranger, theirs: source },
    { document: source, theirs: stranger },
  ]) {
    equal((await merge("flow_source", { revision: 1, ...body })).body.code, "flow.id-changed")
  }
})

test("a source that is gone can't be merged with any more, and is still told", async () => {
  const { add, copy, origin } = await tenantOf("gone")
  await add(source)
  const made = await copy()
  await server.call("DELETE", "/api/tenants/gone/flows/flow_source")
  const now = await origin(made.id)
  deepEqual([now?.source, now?.now], ["flow_source", null])
})
