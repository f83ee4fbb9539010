import { z } from "zod"

/** The JSON Schema (2020-12) of what a client sends (`input`) or gets (`output`), for OpenAPI 3.1. */
export const jsonSchemaOf = (schema: z.ZodType, io: "input" | "output"): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" })
  return rest
}
