import { z } from "zod"
import { isJsonObject, jsonSchema, type Json } from "./json.ts"

/** Fields that start with `x-` belong to whoever wrote them: kept at every level, never interpreted. */
export type Extensions = { readonly [key: `x-${string}`]: Json | undefined }

/**
 * An object with exactly the fields of `shape`, and any `x-` field beside them.
 *
 * zod has no "strict but for a prefix", so the unknown fields pass the object schema and are looked at afterwards, also
 * where known fields are wrong: a reader gets all problems at once. In JSON Schema the same rule is `patternProperties`
 * with `additionalProperties: false`.
 */
export const extensible = <Shape extends z.ZodRawShape>(shape: Shape, about: About = {}) =>
  z
    .object(shape)
    .catchall(jsonSchema)
    .superRefine(
      (value, context) => {
        const keys = Object.keys(value).filter((key) => !Object.hasOwn(shape, key) && !key.startsWith("x-"))
        if (keys.length > 0) {
          context.addIssue({ code: "unrecognized_keys", keys, input: value })
        }
      },
      { when: ({ value }) => isJsonObject(value) },
    )
    .meta({ ...about, patternProperties: { "^x-": {} }, additionalProperties: false })

/** What an editor that knows the JSON Schema says about an object; `id` is its name among the `$defs`. */
interface About {
  readonly id?: string
  readonly description?: string
}
