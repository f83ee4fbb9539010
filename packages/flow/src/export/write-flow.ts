import type { FlowDocument } from "../document/flow-document.ts"
import { canonical } from "./canonical.ts"
import { writeJson } from "./write-json.ts"

/** The text of a `*.flow.json` file: the same content gives the same text on every machine (SPEC 2). */
export const writeFlow = (document: FlowDocument): string => `${writeJson(canonical(document), 2)}\n`
