import {
  digestOf,
  newFlowId,
  parseFlow,
  planFlows,
  readFlowFile,
  requirementsOf,
  withBindings,
  type Bindings,
  type BundleConnection,
  type Catalogue,
  type Categorisation,
  type FlowDocument,
  type FlowHere,
  type Here,
  type Plan,
  type PlannedFlow,
  type Problem,
  type ReadResult,
} from "@gatewright/flow"
import type { z } from "zod"
import { tooMuch } from "../../http/too-much.ts"
import { InvalidRequest } from "../../http/validation.ts"
import { writtenContent } from "../../store/content-of.ts"
import type { WrittenContent } from "../../store/content-store.ts"
import { countsOf, type Counts } from "../change-detail.ts"
import { secretFieldsOf } from "../connections/read-connection.ts"
import { applyPlan, planFiles } from "./contract.ts"
import { planAnswer } from "./plan-answer.ts"
import { readFiles, type FilesRead, type SealedValue } from "./read-files.ts"

type Request = z.output<NonNullable<(typeof planFiles)["body"]>> & { readonly hash?: string }

/** What became of a request that was read. */
export type RequestRead =
  | { readonly kind: "invalid"; readonly detail: string; readonly problems: readonly Problem[] }
  | {
      readonly kind: "read"
      /** Ids of flows of the files, and of those that they call: to be looked up. */
      readonly flows: readonly string[]
      readonly sealed: readonly SealedValue[]
      /** The hash of the plan that shall be applied. */
      readonly hash: string | undefined
      readonly onConflict: Request["options"]["onConflict"]
    }

/** What is here, but for the flows, which are handed over before, and what was found out about sealed values. */
export interface RestHere extends Pick<Here, "libraries" | "connections" | "secrets" | "bindings" | "categorisation"> {
  readonly names: readonly string[]
  readonly sealed: { readonly names: readonly string[]; readonly problems: readonly Problem[] }
}

/** A plan, as much as its fate needs of it: contents are fetched flow by flow. */
export interface Planned {
  readonly hash: string
  /** The `PlanAnswer` as JSON. */
  readonly answer: string
  /** What keeps it from being applied. */
  readonly blocked: readonly Problem[]
  /** The flows that are written, in order: those that are called before those that call them. */
  readonly steps: readonly PlannedStep[]
  readonly connections: readonly BundleConnection[]
  /** Categories and types that it makes. */
  readonly categorisation: Categorisation
  /** Names of sealed values that would be set. */
  readonly secrets: readonly string[]
  /** The bindings afterwards; left out where they stay as they are. */
  readonly bindings: Bindings | undefined
}

export interface PlannedStep {
  readonly id: string
  readonly name: string
  readonly action: "create" | "new-version"
  readonly merged: boolean
  readonly changes: Counts
}

/** A flow that is here, with texts in place of documents: they are read where the plan is made. */
export interface FlowTexts extends Omit<FlowHere, "document" | "origin"> {
  readonly text: string
  readonly origin?: { readonly id: string; readonly text: string }
}

export interface StepContent {
  readonly content: WrittenContent
  /** As it came, with the ids of here; the very same object where that is what is written. */
  readonly arrived: WrittenContent
  /** Id and digest that the flow has in the file. */
  readonly source: { readonly id: string; readonly digest: string }
}

/**
 * Reads a request and plans it, as often as what is here changes. All of it takes time and no input: it can run in a thread
 * of its own, for everything that goes in and comes out is plain data.
 */
export interface Planner {
  /** `body` is the JSON of `planFiles` or `applyPlan`. */
  readonly read: (request: { readonly body: Uint8Array; readonly of: "planFiles" | "applyPlan" }) => RequestRead
  /** Reads a file that somebody adds: no plan comes of it here. */
  readonly file: (bytes: Uint8Array) => ReadResult
  /** Takes over flows that are here; the last word on an id counts. */
  readonly take: (flows: readonly FlowTexts[]) => void
  readonly plan: (here: RestHere & { readonly detail: "full" | "brief" }) => Planned
  /** The content of a step of the last plan. */
  readonly step: (index: number) => StepContent
}

/** How many values a request may hold beside the texts of its files: 10,000 files, their answers and choices. */
const mostValues = 200_000

export const createPlanner = (catalogue: Catalogue): Planner => {
  let request: Request | undefined
  let files: FilesRead = { flows: [], connections: [], sealed: [], problems: [] }
  let sources: ReadonlyMap<string, FlowDocument> = new Map()
  const flows = new Map<string, FlowHere>()
  let written: readonly PlannedFlow[] = []

  return {
    read: ({ body, of }) => {
      const schema = of === "planFiles" ? planFiles.body : applyPlan.body
      const json = jsonOf(body)
      const why = tooMuch(json, mostValues)
      const parsed = why === undefined ? schema?.safeParse(json) : undefined
      if (!parsed?.success) {
        const issues = why === undefined ? (parsed?.error.issues ?? []) : [{ path: [], message: why }]
        const { detail, problems } = new InvalidRequest("body", issues).refusal
        return { kind: "invalid", detail, problems }
      }
      request = parsed.data
      files = readFiles(request.files)
      sources = new Map(files.flows.map(({ document }) => [document.flow.id, document]))
      const called = files.flows.flatMap(({ document }) =>
        requirementsOf(document).flatMap(({ kind, key }) => (kind === "flow" ? [key] : [])),
      )
      return {
        kind: "read",
        flows: [...new Set([...files.flows.map(({ document }) => document.flow.id), ...called])],
        sealed: files.sealed,
        hash: request.hash,
        onConflict: request.options.onConflict,
      }
    },

    file: (bytes) => readFlowFile(bytes),

    take: (here) => {
      for (const flow of here) flows.set(flow.id, flowOf(flow))
    },

    plan: ({ names, libraries, connections, secrets, bindings, categorisation, sealed, detail }) => {
      if (!request) throw new Error("a plan was asked for before its request was read")
      const answers = request.bindings ?? { secrets: {}, connections: {}, flows: {} }
      const plan = planFlows({
        arriving: {
          ...files,
          secrets: sealed.names,
          sealed: textsByName(files.sealed),
          problems: [...files.problems, ...sealed.problems],
        },
        here: {
          flows,
          names: new Set(names),
          libraries,
          connections,
          secrets,
          bindings,
          categorisation,
          secretFieldsOf,
        },
        options: request.options,
        bindings: answers,
        choices: request.choices,
        catalogue,
        newId: newFlowId,
      })
      written = plan.flows.filter(({ action }) => action === "create" || action === "new-version")
      const after = withBindings(bindings, answers)
      return {
        hash: plan.hash,
        answer: JSON.stringify(planAnswer(plan, detail)),
        blocked: blockedBy(plan),
        steps: written.map(stepOf),
        connections: plan.connections.flatMap(({ action, connection }) => (action === "create" ? [connection] : [])),
        categorisation: {
          categories: plan.categories.flatMap(({ action, category }) => (action === "create" ? [category] : [])),
          types: plan.types.flatMap(({ action, type }) => (action === "create" ? [type] : [])),
        },
        secrets: plan.secrets,
        bindings: JSON.stringify(after) === JSON.stringify(bindings) ? undefined : after,
      }
    },

    step: (index) => {
      const flow = written[index]
      if (!flow) throw new Error(`the plan has no step ${index}`)
      const { document, arrived, source } = flow
      const content = writtenContent(document)
      return {
        content,
        arrived: arrived === document ? content : writtenContent(arrived),
        source: { id: source.id, digest: digestOf((sources.get(source.id) ?? arrived).flow) },
      }
    },
  }
}

const flowOf = ({ text, origin, ...flow }: FlowTexts): FlowHere => {
  const document = parseFlow(text)
  if (!origin) return { ...flow, document }
  // Most flows are as they came.
  return {
    ...flow,
    document,
    origin: { id: origin.id, document: origin.text === text ? document : parseFlow(origin.text) },
  }
}

/** JSON that can't be read becomes a value that no request is. */
const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

/** Of a name that came several times everything counts, in the order of the files: the first that opens is taken. */
const textsByName = (sealed: readonly SealedValue[]): ReadonlyMap<string, string> =>
  new Map(
    Array.from(
      Map.groupBy(sealed, ({ name }) => name),
      ([name, values]) => [name, values.map(({ jwe }) => jwe).join("\n")],
    ),
  )

const stepOf = ({ document: { flow }, action, merge, changes }: PlannedFlow): PlannedStep => ({
  id: flow.id,
  name: flow.name,
  action: action === "create" ? "create" : "new-version",
  merged: merge !== undefined,
  changes: countsOf(changes),
})

const blockedBy = ({ flows, problems }: Plan): readonly Problem[] =>
  [...problems, ...flows.flatMap((flow) => (flow.action === "blocked" ? flow.problems : []))].filter(
    ({ severity }) => severity === "error",
  )
