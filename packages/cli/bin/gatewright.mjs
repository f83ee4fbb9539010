#!/usr/bin/env node
// The command of a checkout, for `npx gatewright` and node_modules/.bin. Plain JavaScript that runs on any Node from 20 on:
// on one older than 24 it goes on with the Node that `npm start` fetched, or fetches it.
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

if (Number.parseInt(process.versions.node, 10) < 24) {
  const { onNode24 } = await import("../../../scripts/prepare/runtime.mjs")
  const { orStop } = await import("../../../scripts/prepare/stop.mjs")
  await orStop(onNode24)
}
const main = new URL("../dist/main.js", import.meta.url)
if (existsSync(main)) await import(main.href)
else {
  const checkout = fileURLToPath(new URL("../../..", import.meta.url))
  console.error(`Gatewright is not built yet. Run “npm start” or “npm run build” in ${checkout} first.`)
  process.exitCode = 1
}
