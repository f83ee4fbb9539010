import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { JsonObject } from "../document/json.ts"

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..")
const fixtures = join(packageFolder, "fixtures", "pingam")

/** A journey export of the fixtures, by its file name. */
export const pingAmFixture = (name: string): JsonObject => JSON.parse(readFileSync(join(fixtures, name), "utf8"))

/** File names of all journey exports among the fixtures. */
export const pingAmFixtures: readonly string[] = readdirSync(fixtures).filter((name) => name.endsWith(".json"))

/**
 * Real exports by path, from a collection that is not part of this repository and may stand beside it; none where it does
 * not. Its manifest says the format of each file.
 */
export const collectedPingAm = (): ReadonlyMap<string, JsonObject> => {
  const collection = join(packageFolder, "..", "..", "..", "shared", "corpus")
  const manifest = join(collection, "MANIFEST.tsv")
  if (!existsSync(manifest)) return new Map()
  const [head = "", ...rows] = readFileSync(manifest, "utf8").trim().split("\n")
  const column = head.split("\t").indexOf("format")
  const paths = rows
    .map((row) => row.split("\t"))
    .filter((cells) => /^forgerock-(?:multi|single)$/.test(cells[column] ?? ""))
    .map(([path = ""]) => path)
  return new Map(paths.map((path) => [path, JSON.parse(readFileSync(join(collection, path), "utf8"))]))
}
