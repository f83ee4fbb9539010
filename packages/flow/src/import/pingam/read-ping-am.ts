import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { quoted } from "../../words.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { JsonObject } from "../../document/json.ts"
import type { Problem } from "../../problem.ts"
import { refusal } from "../refusal.ts"
import type { ReadResult } from "../read-result.ts"
import { convertTree, type ConvertedTree } from "./convert-tree.ts"
import { firstWarnings } from "./first-warnings.ts"
import { guessPlace } from "./guess-place.ts"
import type { RawTree } from "./raw-bundle.ts"
import { reachedBy } from "../reached-by.ts"
import { readBundle } from "./read-bundle.ts"
import { rolesOf } from "./roles.ts"
import { understoodOf } from "./understood-of.ts"

/**
 * Reads an export of PingAM or PingOne AIC journeys: of the admin console, or of frodo with several journeys or with one.
 * `undefined` where the JSON is something else.
 *
 * Each journey becomes a flow, and a journey that others call a library flow. Nodes that do the same here become nodes of
 * ours, all others placeholders that keep everything. The category and the type of the flows are guesses: the file does not
 * say any, so `placeFlow` puts them wherever somebody wants them.
 */
export const readPingAm = (json: JsonObject): ReadResult | undefined => {
  const bundle = readBundle(json)
  if (!bundle) return undefined
  const roles = rolesOf(bundle)
  if (!roles) {
    const message = "This is an export of PingAM, but there is no journey in it. Export a journey and load that file."
    return refusal({ reason: "not-a-flow", code: "pingam.no-journey", message, looksLike: "an empty PingAM export" })
  }
  const placeOf = (tree: RawTree): FlowPlace => (roles.libraries.has(tree.name) ? library : guessPlace(tree))
  const convert = (raw: RawTree): ConvertedTree => convertTree({ raw, place: placeOf(raw), ofFile: bundle.rest })
  const main = convert(roles.main)
  const others = bundle.trees.filter((tree) => tree !== roles.main).map(convert)
  const all = [main, ...others]
  const reached = reachedBy(main.document, all.map(documentOf))
  const isReached = ({ document }: ConvertedTree): boolean => reached.has(document.flow.id)
  return {
    kind: "flows",
    source: bundle.source,
    main: main.document,
    libraries: others.filter(isReached).map(documentOf),
    others: others.filter((tree) => !isReached(tree)).map(documentOf),
    understood: understoodOf(all.flatMap(({ parts }) => parts)),
    migrated: [],
    problems: firstWarnings([
      ...bundle.problems,
      ...(isReached(main) && !roles.libraries.has(roles.main.name) ? [callsMain(roles.main)] : []),
      ...all.flatMap(({ problems }) => problems),
    ]),
  }
}

const library: FlowPlace = { category: "libraries", type: "library" }

const documentOf = ({ document }: ConvertedTree): FlowDocument => document

const callsMain = ({ name, pointer }: RawTree): Problem => ({
  code: "pingam.calls-main",
  severity: "warning",
  message: `The journey ${quoted(name)} is called by itself or by a journey that it calls. Only library flows can be called: import it into Libraries as well, and choose that flow there.`,
  at: { pointer: `${pointer}/tree` },
})
