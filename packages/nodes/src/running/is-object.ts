import { Secret, type Value, type ValueObject } from "@gatewright/flow"

/** Tells an object from the other values; lists and secrets are none. */
export const isObject = (value: Value | undefined): value is ValueObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Secret)
