import type { Flow } from "../document/flow.ts"
import { canonicalFlow } from "./canonical.ts"
import { sha256Of } from "./sha256-of.ts"
import { writeJson } from "./write-json.ts"

/**
 * What a flow does, as one short value: `sha256:` and 64 hexadecimal digits, taken over the canonical `flow` on one line
 * (SPEC 3). The layout is not part of it: moving a node leaves the digest as it is.
 */
export const digestOf = (flow: Flow): string => {
  const known = digests.get(flow)
  if (known !== undefined) return known
  const digest = `sha256:${sha256Of(writeJson(canonicalFlow(flow)))}`
  digests.set(flow, digest)
  return digest
}

/** A flow is never changed in place, and an import asks for the digest of the same one several times. */
const digests = new WeakMap<Flow, string>()
