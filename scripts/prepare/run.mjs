import { spawn } from "node:child_process"
import { constants } from "node:os"
import { basename } from "node:path"
import { root } from "./paths.mjs"

/**
 * Runs a program in this terminal and waits for it. Signals are passed on.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options })
  const release = passSignalsTo(child)
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  }).finally(release)
}

/**
 * Runs a program and keeps what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} standard output and error, in the order they came
 */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options, stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text))
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => resolve(code ?? 1))
  })
  return { code, output }
}

/**
 * Runs npm: the one that started this script, on this very Node; else the one on PATH. What it says goes to standard error.
 *
 * @param {readonly string[]} args
 */
export function npm(args) {
  // A fetched Node knows only the certificates that it was built with, the machine's own also those of its network.
  const env = { ...process.env, NODE_USE_SYSTEM_CA: "1" }
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["inherit", process.stderr, "inherit"]
  const self = process.env["npm_execpath"]
  if (self && basename(self) === "npm-cli.js") return run(process.execPath, [self, ...args], { env, stdio })
  return run("npm", args, { env, stdio, shell: process.platform === "win32" })
}

/** @param {import("node:child_process").ChildProcess} child */
function passSignalsTo(child) {
  // A terminal sends Ctrl-C to all its processes itself: passed on as well, the child would get it twice.
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}
