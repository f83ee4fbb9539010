import assert from "node:assert/strict"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { registeredCodes, writtenCodes } from "./support/error-codes.ts"
import { packages } from "./support/packages.ts"
import { isTest, root } from "./support/sources.ts"

const read = (path: string): string => readFileSync(join(root, path), "utf8")
const missing = (path: string): string | false => !existsSync(join(root, path)) && `${path} is not written yet`

const code = packages.flatMap(({ sources }) => sources).filter((source) => !isTest(source))
const registered = code.filter(({ path }) => path.endsWith("/errors.ts")).flatMap(registeredCodes)

test("every path that docs/map.md names exists", { skip: missing("docs/map.md") }, () => {
  const map = read("docs/map.md")
  const quoted = [...map.matchAll(/`([^`\s]+)`/g)].map(([, text = ""]) => text).filter(isPath)
  const bare = [...map.matchAll(/(?<![\w/`.@-])(?:packages|scripts|tests|e2e|bench|docs|examples)\/[\w./*<>-]*\w/g)]
  const paths = new Set([...quoted, ...bare.map(([text]) => text)])
  assert.ok(paths.size > 0)
  assert.deepEqual(
    [...paths].filter((path) => !exists(path)),
    [],
  )
})

test("every relative link of the documentation leads to a file", () => {
  const pages = globSync(["*.md", "docs/**/*.md", "packages/*/*.md", "examples/**/*.md"], { cwd: root })
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !existsSync(join(root, dirname(page), decodeURIComponent(link))))
      .map((link) => `${page}: ${link}`),
  )
  assert.deepEqual(dead, [])
})

test("every error code is registered once", () => {
  const twice = registered.filter((code, index) => registered.indexOf(code) !== index)
  assert.deepEqual(twice, [])
})

test("every error code that the code writes down is registered", () => {
  const unknown = code.flatMap(writtenCodes).filter((written) => !registered.includes(written.code))
  assert.deepEqual(
    unknown.map((written) => `${written.place}: ${written.code}`),
    [],
  )
})

test(
  "docs/errors.md has a section for every error code, and none for others",
  { skip: missing("docs/errors.md") },
  () => {
    const sections = [...read("docs/errors.md").matchAll(/^### `?([^\s`]+)`?\s*$/gm)].map(([, heading = ""]) => heading)
    assert.deepEqual(
      {
        withoutSection: registered.filter((code) => !sections.includes(code)),
        withoutCode: sections.filter((code) => !registered.includes(code)),
      },
      { withoutSection: [], withoutCode: [] },
    )
  },
)

/** Anything with a slash that is no address, option, package or expression. */
const isPath = (text: string): boolean => /^[\w.][\w./*<>-]*$/.test(text) && text.includes("/")

/** A path may have `*` or `<name>` for "any of these". */
const exists = (path: string): boolean => {
  const pattern = path.replaceAll(/<[^>]*>/g, "*")
  return pattern.includes("*") ? globSync(pattern, { cwd: root }).length > 0 : existsSync(join(root, path))
}
