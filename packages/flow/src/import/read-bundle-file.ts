import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import { bundleSteps } from "../migrate/bundle-steps.ts"
import { formatSteps } from "../migrate/format-steps.ts"
import { bundleComplaintsIn, isBundle } from "./document/complaints-in.ts"
import { documentProblems } from "./document/document-problems.ts"
import { flowWords } from "./document/part-at.ts"
import { faultProblems, type PlacedFault } from "./fault-problems.ts"
import { moreProblems, toldProblems } from "./first-problems.ts"
import { presentDocument } from "./present-document.ts"
import type { MigrationStep, ReadFile, RefusedFile } from "./read-result.ts"
import { refusedFor } from "./refusal.ts"

/**
 * Reads a bundle from its JSON: its format version and its migration, those of each flow, the schema (SPEC 10.5). Flows of
 * several format versions may lie in one bundle.
 */
export const readBundleFile = (json: JsonObject, text: string): ReadFile | RefusedFile => {
  const present = presentDocument(json, bundleSteps)
  if (present.kind === "fault") {
    const problems = faultProblems([{ fault: present, path: [], what: "the bundle" }], text)
    return refusedFor({ reason: present.reason, problems })
  }
  const { flows, faults, rest } = presentFlows(present.document)
  const [first] = faults
  if (first) {
    const more = rest === 0 ? [] : [moreProblems(rest)]
    return refusedFor({ reason: first.fault.reason, problems: [...faultProblems(faults, text), ...more] })
  }
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
    ...((bundle.categories || bundle.types) && {
      categorisation: { categories: bundle.categories ?? [], types: bundle.types ?? [] },
    }),
    ...(bundle.sealed && { sealed: bundle.sealed }),
    bundle,
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
  const faults: PlacedFault[] = []
  let rest = 0
  const found: PresentFlow[] = []
  for (const [index, document] of isJsonArray(flows) ? flows.entries() : []) {
    const present = isJsonObject(document) ? presentDocument(document, formatSteps) : { document, steps: [] }
    if (!("kind" in present) || present.kind === "present") found.push(present)
    else if (faults.length === toldProblems) rest += 1
    else faults.push({ fault: present, path: ["flows", index], what: flowWords(document, index) })
  }
  return { flows: isJsonArray(flows) ? found : undefined, faults, rest }
}
