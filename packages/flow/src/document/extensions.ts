import { z } from "zod"
import { isJsonObject, jsonSchema, type Json } from "./json.ts"

/** Fields that start with `x-` belong to whoever wrote them: kept at every level, never interpreted. */
export type Extensions = { readonly [key: `x-${string}`]: Json | undefined }

/**
 * An object with exactly the fields of `shape`, and any `x-` field beside them.
 *
 * zod has no "strict but for a prefix", so the unknown fields pass the object schema and are then looked at one by one,
 * also where known fields are wrong: a reader gets all problems at once. In JSON Schema the same rule is
 * `patternProperties` with `additionalProperties: false`.
 */
export const extensible = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .object(shape)
    .catchall(jsonSchema)
    .superRefine(
      (value, context) => {
        for (const key of Object.keys(value)) {
          if (!Object.hasOwn(shape, key) && !key.startsWith("x-")) {
            context.addIssue({ code: "unrecognized_keys", keys: [key], input: value })
          }
        }
      },
      { when: ({ value }) => isJsonObject(value) },
    )
    .meta({ patternProperties: { "^x-": {} }, additionalProperties: false })
