// `npm run bench [-- path fragments]`: each file of bench/ answers one question and prints a ratio.
import { onNode24 } from "./prepare/runtime.mjs"
import { endWithShell } from "./prepare/shell.mjs"
import { orStop } from "./prepare/stop.mjs"

endWithShell()
await orStop(async () => {
  await onNode24()
  const { runBenches } = await import("./suite/run-benches.mjs")
  await runBenches(process.argv.slice(2))
})
