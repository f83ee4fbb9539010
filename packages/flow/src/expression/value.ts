import { Secret } from "./secret.ts"

/** A value of a variable at run time: JSON, with secrets as a type of their own. */
export type Value = null | boolean | number | string | Secret | readonly Value[] | ValueObject

/** Values by name; a name that is not there reads as `undefined`. */
export interface ValueObject {
  readonly [key: string]: Value | undefined
}

/** The variables of a run by their first name: `flow`, `user`, `form`, ... */
export type Variables = ValueObject

/** Tells a list from the other values, which `Array.isArray` alone can't tell of a readonly one. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

/** Tells an object from the other values; lists and secrets are none. */
export const isMap = (value: Value | undefined): value is ValueObject =>
  typeof value === "object" && value !== null && !isList(value) && !(value instanceof Secret)
