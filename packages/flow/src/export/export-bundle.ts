import type { Bundle, BundleConnection, SealedSecrets } from "../document/bundle.ts"
import { noCategorisation, type Categorisation } from "../document/categorisation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Problem } from "../problem.ts"
import { byCodeUnit } from "./by-code-unit.ts"
import { categorisationOf } from "./categorisation-of.ts"
import { bundleNameOf } from "./file-name-of.ts"
import { flowsForBundle, type BundleChoice } from "./flows-for-bundle.ts"
import { safeSearch, sealedSearch, strictSearch, type SecretSearch } from "./secret-search.ts"
import { suspectedInBundle, suspectedInConnection } from "./suspected-secrets.ts"
import { writeBundle } from "./write-bundle.ts"

/** What an export does about secrets. Values of named secrets are in no file, but for sealed ones. */
export type ExportPolicy =
  /** Refuses what looks like a secret that was written out, unless whoever exports has looked and allows it. */
  | { readonly kind: "safe"; readonly allowSuspectedSecrets?: boolean }
  /** The same, with values of secrets that one server alone can read; they were sealed before. */
  | { readonly kind: "sealed"; readonly sealed: SealedSecrets }
  /** Refuses whatever could be a secret; nothing can be allowed. */
  | { readonly kind: "strict" }

/** What goes into a bundle, and how strictly it is looked through for secrets (SPEC 10.8). */
export interface BundleQuestion extends BundleChoice {
  /** Connections that go in, without their secrets. */
  readonly connections?: readonly BundleConnection[]
  /** Categories and types of one's own that are there: those of the flows go in. */
  readonly categorisation?: Categorisation
  readonly policy?: ExportPolicy
}

/** A bundle as a file, with warnings and the flows that are in it; or why there is none. */
export type ExportedBundle = PreparedFile | RefusedExport

/** A bundle that may be written, with `writeBundle` or piece by piece; or why it may not. */
export type PreparedBundle = (Omit<PreparedFile, "text"> & { readonly bundle: Bundle }) | RefusedExport

interface PreparedFile {
  readonly kind: "file"
  readonly text: string
  readonly fileName: string
  /** Ids, in the order of the bundle. */
  readonly flows: readonly string[]
  readonly problems: readonly Problem[]
}

interface RefusedExport {
  readonly kind: "refused"
  readonly problems: readonly Problem[]
}

/**
 * Writes flows as one file, with the library flows that they reach and connections where they are asked for.
 *
 * @returns the text of the file and a name for it; or a problem `export.suspected-secret` for each suspect, with flow, node
 * and setting, and `export.no-such-flow` for each flow that was chosen and is not there
 */
export const exportBundle = (question: BundleQuestion): ExportedBundle => {
  const preparing = prepareBundle(question)
  let step = preparing.next()
  while (step.done !== true) step = preparing.next()
  if (step.value.kind === "refused") return step.value
  const { bundle, ...file } = step.value
  return { ...file, text: writeBundle(bundle) }
}

/**
 * The same up to the writing, flow by flow: to look through a thousand flows takes time, and whoever has others waiting
 * lets them go first after each.
 */
export function* prepareBundle(question: BundleQuestion): Generator<undefined, PreparedBundle, undefined> {
  const { flows, problems } = flowsForBundle(question)
  const { connections = [], categorisation = noCategorisation, policy = { kind: "safe" } } = question
  const ordered = connections.toSorted((a, b) => byCodeUnit(a.key, b.key))
  const refusals = problems.filter(({ severity }) => severity === "error")
  const search = searchOf(policy)
  if (search) {
    for (const [index, document] of flows.entries()) {
      refusals.push(...suspectedInBundle(document, { search, index }))
      yield
    }
    for (const [index, connection] of ordered.entries()) {
      refusals.push(...suspectedInConnection(connection, { search, index }))
    }
  }
  if (refusals.length > 0) return { kind: "refused", problems: refusals }
  return {
    kind: "file",
    bundle: {
      format: "gatewright/bundle",
      formatVersion: 1,
      flows,
      connections: ordered,
      ...categorisationOf(
        flows.map(({ flow }) => flow),
        categorisation,
      ),
      ...(policy.kind === "sealed" && { sealed: policy.sealed }),
    },
    fileName: bundleNameOf(onlyOne(question)),
    flows: flows.map(({ flow }) => flow.id),
    problems,
  }
}

const searchOf = (policy: ExportPolicy): SecretSearch | undefined => {
  switch (policy.kind) {
    case "safe":
      return policy.allowSuspectedSecrets === true ? undefined : safeSearch
    case "sealed":
      return sealedSearch
    case "strict":
      return strictSearch
  }
}

/** The flow that the bundle is about, where one alone was chosen. */
const onlyOne = ({ flows, chosen }: BundleChoice): FlowDocument["flow"] | undefined => {
  const [id, ...more] = chosen === "all" ? [] : chosen
  return id === undefined || more.length > 0 ? undefined : flows.get(id)?.flow
}
