import { z } from "zod"
import { flowDocumentSchema, formatVersion } from "./flow-document.ts"

/** The address under which the JSON Schema of the flow file is known; also its path on every server. */
export const flowSchemaPath = `/schema/flow-${formatVersion}.schema.json`

/**
 * The JSON Schema (draft 2020-12) of a `*.flow.json` file, made of the schema of record. It can't say all of it: that no
 * two nodes share an id is left to the reader (SPEC 1.6).
 */
export const flowJsonSchema = (): z.core.JSONSchema.BaseSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Gatewright flow file",
  description: "One flow as a file (*.flow.json). Fields that start with x- may stand in every object and are kept.",
  ...z.toJSONSchema(flowDocumentSchema, { io: "input", target: "draft-2020-12" }),
})
