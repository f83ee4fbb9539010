// `npm start [-- options]`: fetches what is missing, builds what is stale, starts the server in this terminal.
// This file and what it imports statically run on any Node from 20 on; everything else may count on Node 24.
import { onNode24 } from "./prepare/runtime.mjs"
import { endWithShell } from "./prepare/shell.mjs"
import { orStop } from "./prepare/stop.mjs"

endWithShell()
await orStop(async () => {
  await onNode24()
  const { serve } = await import("./prepare/serve.mjs")
  await serve(process.argv.slice(2))
})
