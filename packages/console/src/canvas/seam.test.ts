import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import test from "node:test"

const source = new URL("../", import.meta.url)
const files = globSync("**/*.{ts,tsx}", { cwd: source }).map((file) => ({
  file,
  text: readFileSync(new URL(file, source), "utf8"),
}))

test("React Flow is known in this folder alone", () => {
  const elsewhere = files.filter(({ file, text }) => !file.startsWith("canvas/") && text.includes('"@xyflow/'))
  assert.deepEqual(
    elsewhere.map(({ file }) => file),
    [],
  )
})

test("the canvas knows no other screen: a document comes in, operations go out", () => {
  const others = files
    .filter(({ file }) => file.startsWith("canvas/"))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/(?:from|import\() ?"\.\.\/(?!app\/)[^"]+"/g)].map(([edge]) => `${file}: ${edge}`),
    )
  assert.deepEqual(others, [])
})

test("what is shared by all screens knows none of them", () => {
  const others = files
    .filter(({ file }) => /^app\/(ui|api|session|theme)\//.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/(?:from|import\() ?"\.\.\/\.\.\/[^"]+"/g)].map(([edge]) => `${file}: ${edge}`),
    )
  assert.deepEqual(others, [])
})

test("the kinds of cards are made once, and not at each render: that would draw every card anew", () => {
  const canvas = files.find(({ file }) => file === "canvas/Canvas.tsx")?.text ?? ""
  assert.match(canvas, /nodeTypes=\{nodeTypes\}/)
  assert.match(canvas, /import \{ edgeTypes, nodeTypes \} from/)
  assert.doesNotMatch(canvas, /onNode(Click|DoubleClick|Mouse\w+|ContextMenu)=\{\(/)
})
