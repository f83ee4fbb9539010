import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join, resolve } from "node:path"
import { cache, root } from "../prepare/paths.mjs"

const most = 24

/** A file that speaks to its process, or starts others, gets one of its own. */
const needsProcess = /\bprocess\.|node:child_process|startPostgres/

/**
 * Tells which test files share a process. Starting one and loading a package into it takes longer than most files run,
 * so that those of a package go together; property tests, which run long, begin first and alone.
 *
 * @param {readonly string[]} files - relative to the repository
 * @param {(file: string) => string} [read] - gives the source of a file
 * @returns {readonly (readonly string[])[]}
 */
export function batchesOf(files, read = (file) => readFileSync(resolve(root, file), "utf8")) {
  const long = files.filter((file) => file.endsWith(".property.test.ts"))
  const others = files.filter((file) => !long.includes(file))
  const alone = others.filter((file) => needsProcess.test(read(file)))
  const together = Map.groupBy(
    others.filter((file) => !alone.includes(file)),
    (file) => file.split("/").slice(0, 2).join("/"),
  )
  return [...long.map((file) => [file]), ...[...together.values()].flatMap(dealt), ...alone.map((file) => [file])]
}

/**
 * The files of a package in as few batches as keep every processor busy, dealt like cards: the slow ones of a folder come apart.
 *
 * @param {readonly string[]} files
 */
function dealt(files) {
  const count = Math.max(Math.ceil(files.length / most), files.length < most / 2 ? 1 : availableParallelism())
  return Array.from({ length: count }, (_, batch) => files.filter((_, index) => index % count === batch))
}

/**
 * Writes a test file for each batch, which runs the files of the batch.
 *
 * @param {readonly (readonly string[])[]} batches
 * @returns {{ entries: string[], remove: () => void }} absolute paths
 */
export function writeBatches(batches) {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, "batches-"))
  const entries = batches.map((files, index) => {
    const entry = join(folder, `${index}.test.mjs`)
    const sharing = JSON.stringify(new URL("./shared-process.mjs", import.meta.url))
    const paths = JSON.stringify(files.map((file) => resolve(root, file)))
    writeFileSync(entry, `import { shareProcess } from ${sharing}\nshareProcess(${paths})\n`)
    return entry
  })
  return { entries, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
