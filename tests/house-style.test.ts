import assert from "node:assert/strict"
import { posix } from "node:path"
import { test } from "node:test"
import { packages } from "./support/packages.ts"
import { isTest, type Source } from "./support/sources.ts"

// What a linter can check (no any, no default exports, kebab-case file names, ...) is in .oxlintrc.json.
const all = packages.flatMap(({ sources }) => sources)
const code = all.filter((source) => !isTest(source))
const doors = new Set(packages.flatMap((pack) => [...pack.doors.values()]))

test("files are small: median at most 50 lines, nine of ten at most 170", () => {
  const sizes = code.map(linesOf).toSorted((a, b) => a - b)
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0
  assert.ok(at(0.5) <= 50, `the median is ${at(0.5)} lines`)
  assert.ok(at(0.9) <= 170, `the 90th percentile is ${at(0.9)} lines; the largest: ${largest().join(", ")}`)
})

test("no file is above 400 lines without a first comment that starts with `Long because`", () => {
  const excused = ({ comments }: Source) => /^[\s*]*Long because/.test(comments[0]?.value ?? "")
  const faults = code.filter((source) => linesOf(source) > 400 && !excused(source))
  assert.deepEqual(faults.map(sizeOf), [])
})

test("no file inside a package only passes on what others export", () => {
  const faults = code.filter((source) => !doors.has(source.path) && isBarrel(source))
  assert.deepEqual(
    faults.map(({ path }) => path),
    [],
  )
})

test("tests stand in the folder of the code that they test", () => {
  const folders = new Set(code.map(({ path }) => posix.dirname(path)))
  const faults = all.filter((source) => isTest(source) && !/\/testing\//.test(source.path))
  assert.deepEqual(
    faults.map(({ path }) => path).filter((path) => !folders.has(posix.dirname(path))),
    [],
  )
})

test("folders are named in kebab-case", () => {
  const folders = new Set(all.map(({ path }) => posix.dirname(path)))
  const isKebab = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
  assert.deepEqual(
    [...folders].filter((folder) => !folder.split("/").every(isKebab)),
    [],
  )
})

/** Lines without blank ones and comments. */
function linesOf({ text, comments }: Source): number {
  const withoutComments = comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return withoutComments.split("\n").filter((line) => line.trim() !== "").length
}

const sizeOf = (source: Source): string => `${source.path} (${linesOf(source)})`

const largest = (): readonly string[] =>
  code
    .toSorted((a, b) => linesOf(b) - linesOf(a))
    .slice(0, 5)
    .map(sizeOf)

const isBarrel = ({ program }: Source): boolean =>
  program.body.length > 0 &&
  program.body.every(
    (node) => node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && node.source !== null),
  )
