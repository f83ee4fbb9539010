import type { Secret } from "./secret.ts"

/** A value of a variable at run time: JSON, with secrets as a type of their own. */
export type Value = null | boolean | number | string | Secret | readonly Value[] | ValueObject

export interface ValueObject {
  readonly [key: string]: Value | undefined
}

/** The variables of a run by their first name: `flow`, `user`, `form`, ... */
export type Variables = ValueObject
