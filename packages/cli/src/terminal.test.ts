import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { openTerminal } from "./terminal.ts"

const opened = (isTTY: boolean) => {
  const log: string[] = []
  const terminal = openTerminal({
    env: {},
    stdin: (async function* () {})(),
    stdout: { write: (text) => log.push(`out ${String(text)}`) },
    stderr: { isTTY, write: (text) => log.push(`err ${String(text)}`) },
  })
  return { terminal, log }
}

test("answers go to standard output as they are, words to standard error in one line", () => {
  const { terminal, log } = opened(false)
  terminal.out("\u001B[31m{}")
  terminal.say("a\nb")
  deepEqual(log, ["out \u001B[31m{}", "err a\uFFFDb\n"])
})

test("progress is shown on a terminal, and gives way to what comes after it", () => {
  const { terminal, log } = opened(true)
  terminal.progress("1 of 2")
  terminal.progress("2 of 2")
  terminal.out("{}")
  terminal.say("done")
  deepEqual(log, ["err \r\u001B[K1 of 2", "err \r\u001B[K2 of 2", "err \r\u001B[K", "out {}", "err done\n"])
})

test("no progress is written where no terminal is", () => {
  const { terminal, log } = opened(false)
  terminal.progress("1 of 2")
  equal(log.length, 0)
})
