import { bundleJsonSchema } from "../../document/bundle-json-schema.ts"
import type { Bundle } from "../../document/bundle.ts"
import { flowJsonSchema } from "../../document/flow-json-schema.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { Json } from "../../document/json.ts"
import { bindingsJsonSchema } from "../../plan/bindings-json-schema.ts"
import type { Bindings } from "../../plan/bindings.ts"
import { toldProblems } from "../first-problems.ts"
import { beyondBundle, beyondFlow } from "./beyond-shape.ts"
import type { Complaint, Fault, Step } from "./complaint.ts"
import { shapeCheck } from "./shape-check.ts"
import type { Schema, ShapeCheck } from "./shape.ts"

/** What is wrong with a document: the first things, and how many more there are. */
export interface Complaints {
  readonly told: readonly Complaint[]
  readonly rest: number
}

/** All that keeps JSON from being a document, as the schema of record has it: SPEC 1 and 4.9. */
export const complaintsIn = (json: Json): Complaints => complaintsWith(json, { shape: flowShape, beyond: beyondFlow })

/** All that keeps JSON from being a bundle (SPEC 10). */
export const bundleComplaintsIn = (json: Json): Complaints =>
  complaintsWith(json, { shape: bundleShape, beyond: beyondBundle })

/** All that keeps JSON from being a file of bindings. */
export const bindingsComplaintsIn = (json: Json): Complaints =>
  complaintsWith(json, { shape: bindingsShape, beyond: () => [] })

/** Whether JSON is a document, from what is wrong with it: the boundary at which a file becomes one. */
export const isFlowDocument = (_json: Json, { told }: Complaints): _json is Json & FlowDocument => told.length === 0

/** The same for a bundle. */
export const isBundle = (_json: Json, { told }: Complaints): _json is Json & Bundle => told.length === 0

/** The same for a file of bindings, which may leave out what it has no answers for. */
export const isBindingsFile = (_json: Json, { told }: Complaints): _json is Json & Partial<Bindings> =>
  told.length === 0

const complaintsWith = (
  json: Json,
  { shape, beyond }: { readonly shape: ShapeCheck; readonly beyond: (json: Json) => Iterable<Complaint> },
): Complaints => {
  const told: Complaint[] = []
  let rest = 0
  const path: Step[] = []
  const complain = (fault: Fault, ...steps: readonly Step[]): void => {
    if (told.length < toldProblems) told.push({ ...fault, path: [...path, ...steps] })
    else rest += 1
  }
  shape(json, { path, complain })
  for (const { path: steps, ...fault } of beyond(json)) complain(fault, ...steps)
  return { told, rest }
}

/** Made when a file is read for the first time: who imports this package to do something else does not pay for it. */
const madeOnce = (schema: () => Schema): ShapeCheck => {
  let made: ShapeCheck | undefined
  return (value, sink) => (made ??= shapeCheck(schema()))(value, sink)
}

const flowShape = madeOnce(flowJsonSchema)
const bundleShape = madeOnce(bundleJsonSchema)
const bindingsShape = madeOnce(bindingsJsonSchema)
