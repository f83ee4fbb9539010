import type { z } from "zod"
import type { Json } from "../../document/json.ts"
import type { Sink } from "./complaint.ts"

/** Looks at a value and complains about all that is wrong with it. */
export type ShapeCheck = (value: Json, sink: Sink) => void

export type Schema = z.core.JSONSchema.BaseSchema

/** Makes the check of a part of the schema. */
export type Compile = (schema: Schema | boolean | undefined) => ShapeCheck

/** Any JSON at all. */
export const anything: ShapeCheck = () => undefined

/** Throws where rules are left that nobody looks at. */
export const onlyKnown = (rest: object): void => {
  const [unknown] = Object.entries(rest).find(([, rule]) => rule !== undefined) ?? []
  if (unknown !== undefined) throw new Error(`The check of flow files knows no ${unknown}.`)
}
