import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../document/flow-document.ts"
import { readFlows } from "../import/read-flows.ts"
import { noBindings } from "../plan/bindings.ts"
import { callingFlow } from "../testing/sample-bundle.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { exportBundle, type BundleQuestion, type ExportPolicy } from "./export-bundle.ts"

const library = { category: "libraries", type: "library" }
const byId = (flows: readonly FlowDocument[]): BundleQuestion["flows"] =>
  new Map(flows.map((document) => [document.flow.id, document]))

const tenant = byId([
  callingFlow("flow_main", ["flow_one", "flow_gone"]),
  callingFlow("flow_one", ["flow_two"], library),
  callingFlow("flow_two", ["flow_one", "flow_two", "flow_gone"], library),
  callingFlow("flow_three", [], library),
  callingFlow("flow_logout", [], { type: "logout", name: "Bye" }),
])

const exported = (question: Partial<BundleQuestion>) => {
  const bundle = exportBundle({ flows: tenant, chosen: "all", withLibraries: true, ...question })
  return bundle.kind === "file" ? bundle : assert.fail(bundle.problems[0]?.message ?? "refused")
}
const refusals = (question: Partial<BundleQuestion>) => {
  const bundle = exportBundle({ flows: tenant, chosen: "all", withLibraries: true, ...question })
  return bundle.kind === "refused" ? bundle.problems : assert.fail("exported")
}

test("a flow takes the library flows along that it reaches, in circles too; one that is not there is told once (SPEC 10.7)", () => {
  const { flows, problems, fileName } = exported({ chosen: ["flow_main"] })
  assert.deepEqual(flows, ["flow_main", "flow_one", "flow_two"])
  assert.equal(fileName, "login.flow-main.bundle.json")
  assert.deepEqual(problems, [
    {
      code: "export.missing-flow",
      severity: "warning",
      message:
        "“flow_main” calls the flow “flow_gone”, which is not here, so that the bundle goes without it. Where the bundle is imported, it has to be there or be bound to another one.",
      at: { flow: "flow_main", node: "n_flow_gone" },
    },
  ])
})

test("without libraries only the chosen flows go in, and nothing is missed", () => {
  const { flows, problems, fileName } = exported({ chosen: ["flow_main", "flow_logout"], withLibraries: false })
  assert.deepEqual([flows, problems], [["flow_main", "flow_logout"], []])
  assert.equal(fileName, "flows.bundle.json")
})

test("all flows go in in the order of a bundle, and are read back", () => {
  const { text, flows } = exported({})
  assert.deepEqual(flows, ["flow_main", "flow_logout", "flow_one", "flow_three", "flow_two"])
  const read = readFlows(text)
  assert.deepEqual(read.kind === "read" && read.flows.map(({ document }) => document.flow.id), flows)
})

test("what a call is bound to here goes along in its place (SPEC 10.7)", () => {
  const bindings = { ...noBindings, flows: { flow_gone: "flow_three" } }
  const { flows, problems } = exported({ chosen: ["flow_main"], bindings })
  assert.deepEqual([flows, problems], [["flow_main", "flow_one", "flow_three", "flow_two"], []])
})

test("a chosen flow that is not there refuses the export (SPEC 10.7)", () => {
  assert.deepEqual(
    refusals({ chosen: ["flow_main", "flow_x"] }).map(({ code, message }) => [code, message]),
    [
      [
        "export.no-such-flow",
        "There is no flow with the id “flow_x”. Choose among the flows that are there; it may have been deleted.",
      ],
    ],
  )
})

const leaking = byId([
  sampleFlow({ flow: { id: "flow_a", name: "A" } }),
  sampleFlow({
    flow: { id: "flow_b", name: "B", nodes: [sampleNode({ name: "Ask", settings: { password: "hunter2" } })] },
  }),
  sampleFlow({
    flow: { id: "flow_c", name: "C", nodes: [sampleNode({ name: "Tell", settings: { apiKey: "abc-123" } })] },
  }),
])

test("every suspected secret of every flow is told with flow, node and setting, and refuses the export (SPEC 10.8)", () => {
  assert.deepEqual(refusals({ flows: leaking }), [
    {
      code: "export.suspected-secret",
      severity: "error",
      message:
        "“password” of “Ask” in the flow “B” looks like it holds a password or a key. Keep it as a named secret and refer to that, or export with suspected secrets allowed.",
      at: {
        pointer: "/flows/1/flow/nodes/0/settings/password",
        flow: "flow_b",
        node: "n_a",
        nodeName: "Ask",
        setting: "/password",
      },
    },
    {
      code: "export.suspected-secret",
      severity: "error",
      message:
        "“apiKey” of “Tell” in the flow “C” looks like it holds a password or a key. Keep it as a named secret and refer to that, or export with suspected secrets allowed.",
      at: {
        pointer: "/flows/2/flow/nodes/0/settings/apiKey",
        flow: "flow_c",
        node: "n_a",
        nodeName: "Tell",
        setting: "/apiKey",
      },
    },
  ])
})

test("the safe policy lets them pass where somebody allows it", () => {
  const policy: ExportPolicy = { kind: "safe", allowSuspectedSecrets: true }
  assert.equal(exported({ flows: leaking, policy }).flows.length, 3)
})

const sealed = { recipient: "k", values: { token: "a..b.c.d" } }

test("sealed secrets go in, and those that are written out are refused all the same", () => {
  assert.match(exported({ policy: { kind: "sealed", sealed } }).text, /"sealed": \{\n {4}"recipient": "k"/)
  assert.match(
    refusals({ flows: leaking, policy: { kind: "sealed", sealed } })[0]?.message ?? "",
    /Keep it as a named secret and refer to that, so that it travels sealed\.$/,
  )
})

const mail = { key: "mail", kind: "smtp", name: "Mail", settings: { host: "mail.example.com", port: 587 } }
const risk = (baseUrl: string) => ({ key: "risk", kind: "http", name: "Risk", settings: { baseUrl } })

test("connections go in by key, and one whose address holds a password is refused", () => {
  const { text } = exported({ connections: [risk("https://risk.example.com"), mail] })
  assert.ok(text.indexOf('"key": "mail"') < text.indexOf('"key": "risk"'))
  assert.deepEqual(
    refusals({ connections: [risk("https://svc:pa55word@risk.example.com"), mail] }).map(({ message, at }) => [
      message,
      at?.pointer,
    ]),
    [
      [
        "“settings/baseUrl” of the connection “risk” looks like it holds an address with a password in it. Keep it as a named secret and refer to that, or export with suspected secrets allowed.",
        "/connections/1/settings/baseUrl",
      ],
    ],
  )
})

test("the strict policy refuses what could be a secret, in connections too, and says that nothing can be allowed (SPEC 10.8)", () => {
  const random = ["Zm9vYmFy", "QmF6cXV4", "MTIzNDU2", "Nzg5MA"].join("")
  const flows = byId([
    sampleFlow({
      flow: { nodes: [sampleNode({ settings: { note: random, link: "https://x.example/?sig=abcd1234" } })] },
    }),
  ])
  const connections = [risk("https://svc@risk.example.com/?token=abcd")]
  assert.equal(exported({ flows, connections: [mail] }).flows.length, 1)
  const problems = refusals({ flows, connections, policy: { kind: "strict" } })
  assert.deepEqual(
    problems.map(
      ({ message }) => /holds (.*?)\. Keep it .* and refer to that: a strict export lets/.exec(message)?.[1],
    ),
    [
      "a text that looks random",
      "a key, code or signature in an address",
      "a password, key or token in an address or a form, a name of a user in an address and a key, code or signature in an address",
    ],
  )
})
