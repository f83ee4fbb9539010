import { z } from "zod"

/** A JSON value as it is stored in a flow file. Values are readonly: a document is never changed in place. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object with any keys. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** Tells an object from the other JSON values; an array is not an object here. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Tells an array from the other JSON values, which `Array.isArray` alone can't tell of a readonly one. */
export const isJsonArray = (value: unknown): value is readonly Json[] => Array.isArray(value)

/** Any JSON. The value comes from a JSON parser, so there is nothing to look at: this is the one parse boundary. */
export const jsonSchema: z.ZodType<Json> = z.any()

/** A JSON object with any keys. */
export const jsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), jsonSchema)
