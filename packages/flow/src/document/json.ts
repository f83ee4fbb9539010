/** A JSON value as it is stored in a flow file. Values are readonly: a document is never changed in place. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object with any keys. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** Tells an object from the other JSON values; an array is not an object here. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)
