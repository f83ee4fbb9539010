import type { Json } from "../document/json.ts"
import type { Problem } from "../problem.ts"
import { complaintsIn } from "./document/complaints-in.ts"
import { documentProblems } from "./document/document-problems.ts"

/**
 * What keeps JSON from being a flow document, each with its pointer: the first 20 things, and one problem that counts the
 * rest. For who has JSON and no file: this takes about as long where all of it is wrong as where nothing is, while the schema
 * of record keeps every one of a million faults.
 */
export const documentFaults = (json: Json): readonly Problem[] =>
  documentProblems({ json, complaints: complaintsIn(json), text: undefined })
