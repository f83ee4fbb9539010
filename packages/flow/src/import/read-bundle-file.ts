import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import { bundleSteps } from "../migrate/bundle-steps.ts"
import { formatSteps } from "../migrate/format-steps.ts"
import { bundleComplaintsIn, isBundle } from "./document/complaints-in.ts"
import { documentProblems } from "./document/document-problems.ts"
import { flowWords } from "./document/part-at.ts"
import { faultProblems } from "./fault-problems.ts"
import { presentDocument, type FormatFault } from "./present-document.ts"
import type { MigrationStep, ReadFile, RefusedFile } from "./read-result.ts"
import { refusedFor } from "./refusal.ts"

/**
 * Reads a bundle from its JSON: its format version and its migration, those of each flow, the schema (SPEC 9.5). Flows of
 * several format versions may lie in one bundle.
 */
export const readBundleFile = (json: JsonObject, text: string): ReadFile | RefusedFile => {
  const present = presentDocument(json, { steps: bundleSteps, what: "the bundle" })
  if (present.kind === "fault") {
    return refusedFor({ reason: present.reason, problems: faultProblems([{ fault: present, path: [] }], text) })
  }
  const { flows, faults } = presentFlows(present.document)
  const [first] = faults
  if (first) return refusedFor({ reason: first.fault.reason, problems: faultProblems(faults, text) })
  const bundle = flows ? { ...present.document, flows: flows.map(({ document }) => document) } : present.document
  const steps = (flows ?? []).map((flow) => flow.steps)
  const complaints = bundleComplaintsIn(bundle)
  if (!isBundle(bundle, complaints)) {
    const isAsWritten = present.steps.length === 0 && steps.every(({ length }) => length === 0)
    const problems = documentProblems({ json: bundle, complaints, text: isAsWritten ? text : undefined })
    return refusedFor({ reason: "invalid", problems })
  }
  const main = bundle.flows.find(({ flow }) => flow.category !== "libraries") ?? bundle.flows[0]
  return {
    kind: "read",
    source: "gatewright/bundle",
    flows: bundle.flows.map((document, index) => ({ document, migrated: steps[index] ?? [] })),
    ...(main && { main }),
    connections: bundle.connections ?? [],
    ...(bundle.sealed && { sealed: bundle.sealed }),
    understood: [],
    migrated: present.steps,
    problems: [],
  }
}

interface PresentFlow {
  readonly document: Json
  readonly steps: readonly MigrationStep[]
}

/** The flows of a bundle in the present format. What is no object is left to the schema, and so is what is no list. */
const presentFlows = ({ flows }: JsonObject) => {
  const faults: { readonly fault: FormatFault; readonly path: readonly [string, number] }[] = []
  if (!isJsonArray(flows)) return { flows: undefined, faults }
  const found = flows.flatMap((document, index): readonly PresentFlow[] => {
    if (!isJsonObject(document)) return [{ document, steps: [] }]
    const present = presentDocument(document, { steps: formatSteps, what: flowWords(document, index) })
    if (present.kind === "present") return [present]
    faults.push({ fault: present, path: ["flows", index] })
    return []
  })
  return { flows: found, faults }
}
