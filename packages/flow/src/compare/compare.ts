import type { FlowDocument } from "../document/flow-document.ts"
import type { Link } from "../document/link.ts"
import { canonical } from "../export/canonical.ts"
import type { Change } from "./change.ts"
import { compareFields } from "./compare-fields.ts"
import { compareHead } from "./compare-head.ts"
import { compareLayout } from "./compare-layout.ts"
import { compareLinks } from "./compare-links.ts"
import { compareNodes } from "./compare-nodes.ts"
import { compareTexts } from "./compare-texts.ts"
import { namesIn } from "./names.ts"
import { sameJson } from "./same-json.ts"

/**
 * Every change between two documents, in the order of the file. What is written the same is the same: the order of nodes,
 * links, tags and keys means nothing. `operationsFrom` makes the second document of the first.
 */
export const compare = (before: FlowDocument, after: FlowDocument): readonly Change[] => {
  const old = canonical(before)
  const now = canonical(after)
  if (repeatsLink(old.flow.links) || repeatsLink(now.flow.links)) {
    return sameJson(old, now) ? [] : [{ kind: "document-replaced", before, after, label: "Flow replaced" }]
  }
  const nameOf = namesIn(old, now)
  return [
    ...compareHead(old.flow, now.flow),
    ...compareNodes(old, now, nameOf),
    ...compareLinks(old, now, nameOf),
    ...compareTexts(old.flow.texts, now.flow.texts),
    ...compareLayout(old, now, nameOf),
    ...compareFields(old, now),
  ]
}

const repeatsLink = (links: readonly Link[]): boolean =>
  new Set(links.map(({ from, output, to }) => JSON.stringify([from, output, to]))).size < links.length
