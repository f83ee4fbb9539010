import { z } from "zod"
import { bindingsFileSchema } from "./bindings.ts"

/** The address under which the JSON Schema of the bindings file is known; also its path on every server. */
export const bindingsSchemaPath = "/schema/bindings-1.schema.json"

/** The JSON Schema (draft 2020-12) of a bindings file, made of the schema of record. */
export const bindingsJsonSchema = (): z.core.JSONSchema.BaseSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Gatewright bindings",
  description:
    "Which secrets, connections and library flows of one environment the names in flows stand for (*.bindings.json).",
  ...z.toJSONSchema(bindingsFileSchema, { io: "input", target: "draft-2020-12" }),
})
