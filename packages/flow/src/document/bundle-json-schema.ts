import { z } from "zod"
import { bundleFormatVersion, bundleSchema } from "./bundle.ts"

/** The address under which the JSON Schema of the bundle is known; also its path on every server. */
export const bundleSchemaPath = `/schema/bundle-${bundleFormatVersion}.schema.json`

/**
 * The JSON Schema (draft 2020-12) of a `*.bundle.json` file, made of the schema of record. It can't say all of it: that no
 * two flows share an id, and no two connections a key, is left to the reader (SPEC 10.2).
 */
export const bundleJsonSchema = (): z.core.JSONSchema.BaseSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Gatewright bundle",
  description:
    "Several flows as one file (*.bundle.json). Fields that start with x- may stand in every object and are kept.",
  ...z.toJSONSchema(bundleSchema, { io: "input", target: "draft-2020-12" }),
})
