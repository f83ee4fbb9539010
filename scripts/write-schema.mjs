// Writes docs/schema/ from the code: `npm run schema`. A test says when it has to be run.
import { mkdirSync, writeFileSync } from "node:fs"
import { onNode24 } from "./prepare/runtime.mjs"
import { orStop } from "./prepare/stop.mjs"

await orStop(async () => {
  await onNode24()
  const { bindingsJsonSchema, bundleJsonSchema, flowJsonSchema } = await import("@gatewright/flow")
  const folder = new URL("../docs/schema/", import.meta.url)
  mkdirSync(folder, { recursive: true })
  const schemas = { flow: flowJsonSchema(), bundle: bundleJsonSchema(), bindings: bindingsJsonSchema() }
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(new URL(`${name}-1.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
  }
})
