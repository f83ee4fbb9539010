// Writes docs/schema/ from the code: `npm run schema`. A test says when it has to be run.
import { mkdirSync, writeFileSync } from "node:fs"
import { onNode24 } from "./prepare/runtime.mjs"
import { orStop } from "./prepare/stop.mjs"

await orStop(async () => {
  await onNode24()
  const { bindingsJsonSchema, bundleJsonSchema, flowJsonSchema } = await import("@gatewright/flow")
  const folder = new URL("../docs/schema/", import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, schema] of [
    ["flow-1.schema.json", flowJsonSchema()],
    ["bundle-1.schema.json", bundleJsonSchema()],
    ["bindings-1.schema.json", bindingsJsonSchema()],
  ]) {
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
  }
})
