import { flowJsonSchema } from "../../document/flow-json-schema.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { Json } from "../../document/json.ts"
import { jsonAt } from "../../document/json-at.ts"
import { sharedIds } from "../../document/unique-ids.ts"
import { toldProblems } from "../first-problems.ts"
import type { Complaint, Fault, Step } from "./complaint.ts"
import { shapeCheck } from "./shape-check.ts"
import type { ShapeCheck } from "./shape.ts"

/** What is wrong with a document: the first things, and how many more there are. */
export interface Complaints {
  readonly told: readonly Complaint[]
  readonly rest: number
}

/** All that keeps JSON from being a document, as the schema of record has it: SPEC 1 and 4.9. */
export const complaintsIn = (json: Json): Complaints => {
  const told: Complaint[] = []
  let rest = 0
  const path: Step[] = []
  const complain = (fault: Fault, ...steps: readonly Step[]): void => {
    if (told.length < toldProblems) told.push({ ...fault, path: [...path, ...steps] })
    else rest += 1
  }
  checkShape(json, { path, complain })
  for (const list of listsOfIds) {
    for (const found of sharedIds(jsonAt(json, list)))
      complain({ kind: "shared-id", id: found.id }, ...list, ...found.path)
  }
  return { told, rest }
}

/** Whether JSON is a document, from what is wrong with it: the boundary at which a file becomes one. */
export const isFlowDocument = (_json: Json, { told }: Complaints): _json is Json & FlowDocument => told.length === 0

/** JSON Schema can't say that ids are unique (SPEC 1.6). */
const listsOfIds = [
  ["flow", "nodes"],
  ["layout", "notes"],
  ["layout", "groups"],
] as const

/** Made when a file is read for the first time: who imports this package to do something else does not pay for it. */
const checkShape: ShapeCheck = (value, sink) => {
  made ??= shapeCheck(flowJsonSchema())
  made(value, sink)
}
let made: ShapeCheck | undefined
