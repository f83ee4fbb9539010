// `npm test [-- stages and path fragments]`: fetches what is missing and runs the whole suite, or the part asked for.
// This file and what it imports statically run on any Node from 20 on; everything else may count on Node 24.
import { onNode24 } from "./prepare/runtime.mjs"
import { endWithShell } from "./prepare/shell.mjs"
import { orStop } from "./prepare/stop.mjs"

endWithShell()
await orStop(async () => {
  await onNode24()
  const { runSuite } = await import("./suite/run-suite.mjs")
  await runSuite(process.argv.slice(2))
})
