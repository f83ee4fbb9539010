// Writes docs/schema/ from the code: `npm run schema`. A test says when it has to be run.
import { mkdirSync, writeFileSync } from "node:fs"
import { onNode24 } from "./prepare/runtime.mjs"
import { orStop } from "./prepare/stop.mjs"

await orStop(async () => {
  await onNode24()
  const { flowJsonSchema } = await import("@gatewright/flow")
  const folder = new URL("../docs/schema/", import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL("flow-1.schema.json", folder), `${JSON.stringify(flowJsonSchema(), null, 2)}\n`)
})
