// `npm run build`: brings the dist folder of every package up to date.
import { onNode24 } from "./prepare/runtime.mjs"
import { endWithShell } from "./prepare/shell.mjs"
import { orStop } from "./prepare/stop.mjs"

endWithShell()
await orStop(async () => {
  await onNode24()
  const { prepare } = await import("./prepare/prepare.mjs")
  await prepare()
})
