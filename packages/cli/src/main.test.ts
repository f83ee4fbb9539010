import { deepEqual, equal, match } from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { copyFile, mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import { temporaryFolder } from "./testing/temporary-folder.ts"

const main = fileURLToPath(new URL("main.ts", import.meta.url))
const bin = fileURLToPath(new URL("../bin/gatewright.mjs", import.meta.url))

test("the exit code is that of the command", () => {
  const ended = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["--conditions=source", main, ...args], { encoding: "utf8" })
  equal(ended("--help").status, 0)
  equal(ended("flow", "lint", "gone").status, 1)
  equal(ended("nonsense").status, 2)
})

test(
  "a reader that has seen enough ends nothing, and changes no exit code",
  { skip: process.platform === "win32" },
  () => {
    const { stdout, stderr } = spawnSync(
      "bash",
      ["-c", '"$0" --conditions=source "$1" flow lint - --json | :; echo "${PIPESTATUS[0]}"', process.execPath, main],
      { encoding: "utf8", input: "{".repeat(200_000) },
    )
    deepEqual([stdout, stderr], ["1\n", "1 file, 1 error, 0 warnings.\n"])
  },
)

test("the command of a checkout that is not built says so, and one that is runs", async () => {
  const checkout = await temporaryFolder()
  const folder = join(checkout, "packages", "cli")
  await mkdir(join(folder, "bin"), { recursive: true })
  await mkdir(join(folder, "dist"))
  await copyFile(bin, join(folder, "bin", "gatewright.mjs"))
  const ended = () => spawnSync(process.execPath, [join(folder, "bin", "gatewright.mjs"), "a"], { encoding: "utf8" })

  const unbuilt = ended()
  equal(unbuilt.status, 1)
  match(unbuilt.stderr, /^Gatewright is not built yet\. Run “npm start” or “npm run build” in .* first\.\n$/)

  await writeFile(join(folder, "package.json"), '{ "type": "module" }')
  await writeFile(join(folder, "dist", "main.js"), "console.log(process.argv.slice(2)); process.exitCode = 4")
  const built = ended()
  deepEqual([built.status, built.stdout], [4, "[ 'a' ]\n"])
})
