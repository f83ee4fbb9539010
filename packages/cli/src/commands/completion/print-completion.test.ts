import { deepEqual, equal, match } from "node:assert/strict"
import { execFile } from "node:child_process"
import { test } from "node:test"
import { promisify } from "node:util"
import { gatewright } from "../../testing/gatewright.ts"

const { out: script } = await gatewright(["completion", "bash"])

/** What bash offers after a line, asked of a real one. */
const offered = async (line: string): Promise<readonly string[]> => {
  const words = line.split(" ")
  const { stdout } = await promisify(execFile)("bash", [
    "--norc",
    "-c",
    `cd /; ${script}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_gatewright || true; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ])
  return stdout.trim().split("\n")
}

test("bash completes commands, and the second word of those that have two", async () => {
  deepEqual(await offered("gatewright pl"), ["plan"])
  deepEqual(await offered("gatewright flow ex"), ["export"])
  deepEqual(await offered("gatewright profile u"), ["use"])
  deepEqual(await offered("gatewright completion z"), ["zsh"])
})

test("bash completes options of the command, and values where only some are taken", async () => {
  deepEqual(await offered("gatewright flow import a.flow.json --pre"), ["--preserve-id"])
  deepEqual(await offered("gatewright flow import --on-conflict "), ["fail", "new-version", "copy"])
  deepEqual(await offered("gatewright plan flows --on-conflict m"), ["merge"])
  deepEqual(await offered("gatewright plan flows --out"), ["--output"])
})

test("bash completes files where nothing else fits", async () => {
  deepEqual(await offered("gatewright plan et"), ["etc"])
})

test("zsh gets the same words", async () => {
  const { out } = await gatewright(["completion", "zsh"])
  match(out, /^#compdef gatewright\n/)
  match(out, /"flow import --on-conflict"\) found="fail new-version copy"/)
})

test("another shell is wrong usage", async () => {
  const { code, said } = await gatewright(["completion", "fish"])
  equal(code, 2)
  match(said, /^Completion is for bash or zsh, not “fish”\./)
})
