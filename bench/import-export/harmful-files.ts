import { writeFlow, type FlowDocument } from "@gatewright/flow"
import { bigFlow } from "@gatewright/flow/testing"

/** Files that are made to do harm, each with what it is. */
export const harmfulFiles = (): readonly { readonly what: string; readonly text: string }[] => [
  { what: "1 MB of [", text: "[".repeat(1_000_000) },
  { what: "15 MB of [", text: "[".repeat(15_000_000) },
  { what: "15 MB of line breaks", text: "\n".repeat(15_000_000) },
  { what: "a text of 15 MB of backslashes", text: `{"format":"gatewright/flow","x-a":"${"\\\\".repeat(7_000_000)}"}` },
  { what: "a number of 15,000,000 digits", text: `{"format":"gatewright/flow","x-a":${"9".repeat(15_000_000)}}` },
  { what: "a million keys", text: withSettings(keys(1_000_000, (index) => `"k${index}":0`)) },
  { what: "300,000 keys that stand twice", text: withSettings(keys(300_000, () => `"a":0`)) },
  { what: "300,000 keys with escapes", text: withSettings(keys(300_000, (index) => String.raw`"\u006b${index}":0`)) },
  { what: "100,000 nodes", text: withNodes(100_000) },
  { what: "a bundle with a flow of 100,000 nodes", text: inBundle(withNodes(100_000)) },
  { what: "100,000 links", text: withLinks(100_000) },
  { what: "100,000 faults", text: flat(base()).replace('"tags":[]', `"tags":[${"0,".repeat(99_999)}0]`) },
  { what: "lone surrogates, bidi, NUL", text: named(String.raw`\ud800\u202e\u0000 x`) },
  { what: "__proto__", text: withSettings('"__proto__":{"polluted":true}') },
  { what: "a name with HTML", text: named("<script>alert(1)</script><img src=x onerror=alert(1)>") },
]

const base = (): FlowDocument => bigFlow({ nodes: 6, id: "flow_harm" })
const flat = (document: FlowDocument): string => JSON.stringify({ ...document, flow: { ...document.flow, tags: [] } })

const keys = (count: number, key: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => key(index)).join(",")

/** The settings of the first node, as text: objects could not hold some of it. */
const withSettings = (members: string): string => flat(base()).replace('"settings":{', `"settings":{${members},`)
const named = (name: string): string => flat(base()).replace(/"name":"[^"]*"/, `"name":"${name}"`)

const withNodes = (count: number): string => {
  const { flow, ...document } = base()
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n_${index}`,
    type: "flow.start",
    version: 1,
    name: "",
    settings: {},
  }))
  return writeFlow({ ...document, flow: { ...flow, nodes, links: [] }, layout: { nodes: {}, notes: [], groups: [] } })
}

const inBundle = (flow: string): string => `{"format":"gatewright/bundle","formatVersion":1,"flows":[${flow}]}`

const withLinks = (count: number): string => {
  const { flow, ...document } = base()
  const [from, to] = flow.nodes.map(({ id }) => id)
  const links = Array.from({ length: count }, (_, index) => ({
    from: from ?? "",
    output: `o${index}`,
    to: to ?? "",
  }))
  return writeFlow({ ...document, flow: { ...flow, links } })
}
