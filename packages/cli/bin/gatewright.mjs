#!/usr/bin/env node
// The command of a checkout, for `npx gatewright` and node_modules/.bin. Plain JavaScript that runs on any Node from 20 on:
// on one older than 24 it goes on with the Node that `npm start` fetched, or fetches it.
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const checkout = new URL("../../../", import.meta.url)
const main = new URL("../dist/main.js", import.meta.url)

// An image has no scripts: it is built already, and brings its Node.
if (existsSync(new URL("scripts", checkout))) {
  const { onNode24 } = await import("../../../scripts/prepare/runtime.mjs")
  const { endWithShell } = await import("../../../scripts/prepare/shell.mjs")
  const { orStop } = await import("../../../scripts/prepare/stop.mjs")
  endWithShell()
  await orStop(onNode24)
}
if (existsSync(main)) await import(main.href)
else {
  const folder = fileURLToPath(checkout)
  console.error(`Gatewright is not built yet. Run “npm start” or “npm run build” in ${folder} first.`)
  process.exitCode = 1
}
