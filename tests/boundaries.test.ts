import assert from "node:assert/strict"
import { isBuiltin } from "node:module"
import { posix } from "node:path"
import { test } from "node:test"
import { type Import, importsOf } from "./support/imports.ts"
import { type PackageName, packages } from "./support/packages.ts"
import { isTest, type Source, sourcesIn } from "./support/sources.ts"

// The doors that a package may import: flow ← engine ← nodes ← server, and the two clients beside the server.
const client = ["@gatewright/flow", "@gatewright/nodes/definitions", "@gatewright/server/contract"]
const allowed: Readonly<Record<PackageName, readonly string[]>> = {
  flow: [],
  engine: ["@gatewright/flow"],
  nodes: ["@gatewright/flow", "@gatewright/engine"],
  server: ["@gatewright/flow", "@gatewright/engine", "@gatewright/nodes/definitions", "@gatewright/nodes/runners"],
  // A page is previewed by the code that makes it.
  console: [...client, "@gatewright/nodes/screens", "@gatewright/server/page"],
  cli: client,
}
// Ports in memory for the tests of the packages that run nodes, and large flows; these doors lead to sources that are not built.
const allowedInTests: Partial<Record<PackageName, readonly string[]>> = {
  nodes: ["@gatewright/engine/testing"],
  server: ["@gatewright/engine/testing", "@gatewright/flow/testing"],
}
// `gatewright start` loads the server when it is asked for, so that the other commands start without it.
const allowedLazily: Partial<Record<PackageName, readonly string[]>> = { cli: ["@gatewright/server"] }

/** What must load in a browser: with everything reached from here, no Node built-in. */
const browserSafe = [
  "packages/flow/src/index.ts",
  "packages/engine/src/index.ts",
  "packages/nodes/src/definitions.ts",
  "packages/nodes/src/screens.ts",
  "packages/server/src/contract.ts",
  "packages/server/src/page.ts",
  "packages/console/src/main.tsx",
]

const sources = new Map(packages.flatMap((pack) => pack.sources).map((source) => [source.path, source]))
const doors = new Map(packages.flatMap((pack) => [...pack.doors]))

test("packages import each other in one direction only, through their doors", () => {
  const faults = packages.flatMap(({ name, sources: own }) =>
    own.flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier.startsWith("@gatewright/"))
        .filter((imported) => !mayImport(name, source, imported))
        .map(({ place, specifier }) => `${place}: ${name} may not import ${specifier}`),
    ),
  )
  assert.deepEqual(faults, [])
})

test("no relative import leaves its package", () => {
  const faults = [...sources.values()].flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) => specifier.startsWith("."))
      .filter(({ specifier }) => !resolve(source, specifier).startsWith(`${packageOf(source)}/src/`))
      .map(({ place, specifier }) => `${place}: ${specifier} is outside of ${packageOf(source)}/src`),
  )
  assert.deepEqual(faults, [])
})

test("tests and benches outside of the packages come in through the doors", () => {
  const outside = ["tests", "e2e", "bench"].flatMap((folder) => sourcesIn(`${folder}/**/*.ts`))
  const faults = outside.flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) =>
        specifier.startsWith(".")
          ? resolve(source, specifier).startsWith("packages/")
          : specifier.startsWith("@gatewright/") && !doors.has(specifier),
      )
      .map(({ place, specifier }) => `${place}: ${specifier} is not a door`),
  )
  assert.deepEqual(faults, [])
})

test("flow, engine and console use no Node built-in", () => {
  const pure = packages.filter(({ name }) => name === "flow" || name === "engine" || name === "console")
  const faults = pure.flatMap(({ sources: own }) => builtinsIn(own.filter((source) => !isTest(source))))
  assert.deepEqual(faults, [])
})

test("what the browser loads reaches no Node built-in, and no runner of a node", () => {
  const reached = [...reachableFrom(browserSafe)].flatMap((path) => sources.get(path) ?? [])
  const runners = reached.filter(({ path }) => /^packages\/nodes\/src\/.*\/run\.ts$/.test(path)).map(({ path }) => path)
  assert.deepEqual([...builtinsIn(reached), ...runners.map((path) => `${path}: reached from the browser`)], [])
})

test("the command line tells its help before it loads anything but itself and Node", () => {
  const reached = [...reachableFrom(["packages/cli/src/main.ts"], { lazily: false })].flatMap(
    (path) => sources.get(path) ?? [],
  )
  const faults = importsIn(reached).filter(
    ({ specifier, lazy, typeOnly }) => !lazy && !typeOnly && !specifier.startsWith(".") && !isBuiltin(specifier),
  )
  assert.ok(reached.length > 10)
  assert.deepEqual(
    faults.map(({ place, specifier }) => `${place}: ${specifier}`),
    [],
  )
})

const importsIn = (files: readonly Source[]): readonly Import[] => files.flatMap(importsOf)

const mayImport = (name: PackageName, source: Source, { specifier, lazy }: Import): boolean =>
  allowed[name].includes(specifier) ||
  (lazy && (allowedLazily[name] ?? []).includes(specifier)) ||
  (isTest(source) && (allowedInTests[name] ?? []).includes(specifier))

const packageOf = ({ path }: Source): string => path.split("/").slice(0, 2).join("/")

const resolve = (from: Source, specifier: string): string =>
  posix.join(posix.dirname(from.path), specifier.replace(/\?.*/, ""))

const builtinsIn = (files: readonly Source[]): readonly string[] =>
  importsIn(files)
    .filter(({ specifier }) => isBuiltin(specifier))
    .map(({ place, specifier }) => `${place}: ${specifier}`)

/** The files that are loaded with these, across packages, at once or `lazily`; erased imports load nothing. */
function reachableFrom(entries: readonly string[], { lazily = true } = {}): ReadonlySet<string> {
  const reached = new Set<string>()
  const pending = [...entries]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const source = sources.get(path)
    if (!source || reached.has(path)) continue
    reached.add(path)
    for (const { specifier, typeOnly, lazy } of importsOf(source))
      if (!typeOnly && (lazily || !lazy)) pending.push(doors.get(specifier) ?? resolve(source, specifier))
  }
  return reached
}
