import assert from "node:assert/strict"
import { test } from "node:test"
import { writeFlow } from "../export/write-flow.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { joinScripts } from "./join-scripts.ts"
import { readFlowFile } from "./read-flow-file.ts"

const child = sampleNode({ id: "n_child", name: "Child", settings: { deep: [{ $file: "./parts/b.js" }] } })
const apart = sampleFlow({
  flow: {
    nodes: [sampleNode({ name: "Ask", settings: { code: { $file: "./a.js" }, z: 1 }, children: [child] })],
    "x-note": { $file: "./kept.js" },
  },
})
const files: Readonly<Record<string, string>> = { "a.js": 'return "a"\n', "parts/b.js": "\ufeffb\r\nc" }
const read = (name: string): string | undefined => files[name]

const joined = (text: string): string => {
  const result = joinScripts(text, read)
  return result.kind === "joined" ? result.text : assert.fail(result.problems[0]?.message)
}
const problems = (text: string) => {
  const result = joinScripts(text, () => undefined)
  return result.kind === "refused" ? result.problems : assert.fail("joined")
}

test("every file that the settings name is joined, in parts of pages and lists too; x- fields are left (SPEC 12.2)", () => {
  const result = readFlowFile(joined(writeFlow(apart)))
  assert.ok(result.kind === "flows")
  const [node] = result.main.flow.nodes
  assert.deepEqual(node?.settings, { code: 'return "a"\n', z: 1 })
  assert.deepEqual(node?.children?.[0]?.settings, { deep: ["b\nc"] })
  assert.deepEqual(result.main.flow["x-note"], { $file: "./kept.js" })
})

test("the names of the files are told", () => {
  const result = joinScripts(writeFlow(apart), read)
  assert.deepEqual(result.kind === "joined" && result.files, ["a.js", "parts/b.js"])
})

test("what is not joined stays in its line and column, so that problems are told where they are", () => {
  const text = writeFlow(apart)
  const lines = joined(text).split("\n")
  assert.equal(lines.length, text.split("\n").length)
  for (const [index, line] of text.split("\n").entries()) {
    if (!/"(?:code|\$file)"|^ *[{}],?$/.test(line)) assert.equal(lines[index], line)
  }
  assert.match(lines.join("\n"), /"code": "return \\"a\\"\\n"\n\n {11},\n {10}"z": 1/)
})

test("a file that is not there is told with node, setting, line and column", () => {
  const [missing, ...more] = problems(writeFlow(apart))
  assert.deepEqual(missing, {
    code: "import.file-missing",
    severity: "error",
    message:
      'Line 19, column 19: "settings.code" in the node “Ask” lies in the file "./a.js", which is not there. Put it back beside the flow file, or export the flow again.',
    at: {
      pointer: "/flow/nodes/0/settings/code",
      node: "n_a",
      nodeName: "Ask",
      line: 19,
      column: 19,
      excerpt: '          "code": {',
    },
  })
  assert.deepEqual(
    more.map(({ at }) => at?.node),
    ["n_child"],
  )
})

test("names that lead out of the folder or to no script are refused, and nobody is asked for them (SPEC 12.3)", () => {
  for (const name of [
    "../a.js",
    "./../a.js",
    "./b/../../a.js",
    "./b/./a.js",
    "/etc/passwd",
    "a.js",
    "",
    "./",
    ".//a.js",
    ".\\a.js",
    "./..\\a.js",
    "./C:a.js",
    "C:/a.js",
    "file:///etc/passwd",
    "./a.js\0.txt",
    "./...",
    "./.env",
    "./id_rsa",
    "./secrets.json",
  ]) {
    const text = writeFlow(sampleFlow({ flow: { nodes: [sampleNode({ settings: { code: { $file: name } } })] } }))
    const result = joinScripts(text, () => assert.fail(`asked for ${name}`))
    assert.deepEqual(
      result.kind === "refused" && result.problems.map(({ code }) => code),
      ["import.file-outside"],
      name,
    )
  }
})

test("a text that names no file, is no flow or no JSON is left as it is", () => {
  for (const text of ["", "{", '{"$file": "./a.js"}', '["$file"]', writeFlow(sampleFlow())]) {
    assert.deepEqual(
      joinScripts(text, () => assert.fail()),
      { kind: "joined", text, files: [] },
    )
  }
})

test("an object with more than a file in it is a setting like any other", () => {
  const settings = { a: { $file: "./a.js", more: 1 }, b: { $file: 3 } }
  const text = writeFlow(sampleFlow({ flow: { nodes: [sampleNode({ settings })] } }))
  assert.equal(joined(text), text)
  const result = readFlowFile(text)
  assert.deepEqual(result.kind === "flows" && result.main.flow.nodes[0]?.settings, settings)
})
