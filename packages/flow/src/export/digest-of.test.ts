import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { digestOf } from "./digest-of.ts"

test("the digest is the SHA-256 of the canonical flow on one line (SPEC 3.1)", () => {
  const text =
    '{"id":"flow_sample","category":"authentication","type":"login","name":"Entrée","description":"","tags":[],"tracking":"onError","nodes":[],"links":[],"texts":{"fallback":"en","languages":{"en":{}}}}'
  const { flow } = sampleFlow({ flow: { name: "Entrée" } })
  assert.equal(digestOf(flow), `sha256:${createHash("sha256").update(text).digest("hex")}`)
})

test("the order of nodes and keys does not change the digest", () => {
  const nodes = [sampleNode({ id: "a", settings: { x: 1, y: 2 } }), sampleNode({ id: "b" })]
  const other = [sampleNode({ id: "b" }), sampleNode({ id: "a", settings: { y: 2, x: 1 } })]
  assert.equal(digestOf(sampleFlow({ flow: { nodes } }).flow), digestOf(sampleFlow({ flow: { nodes: other } }).flow))
})

test("a changed setting changes the digest", () => {
  assert.notEqual(digest("a"), digest("b"))
})

const digest = (title: string) => digestOf(sampleFlow({ flow: { nodes: [sampleNode({ settings: { title } })] } }).flow)
