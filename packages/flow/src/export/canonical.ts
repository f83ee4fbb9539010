import type { FlowDocument } from "../document/flow-document.ts"
import type { Flow } from "../document/flow.ts"
import type { Link } from "../document/link.ts"
import type { Texts, TextTree } from "../document/texts.ts"
import { canonicalLayout } from "./canonical-layout.ts"
import { canonicalNode } from "./canonical-node.ts"
import { byCodeUnit } from "./by-code-unit.ts"
import { byId, inOrder, sortedExtensions, sortedRecord } from "./sorted.ts"

/** The same document in canonical order: documents with the same content become equal values (SPEC 2.1 to 2.8). */
export const canonical = (document: FlowDocument): FlowDocument => {
  const { $schema, format, formatVersion, flow, layout, ...extensions } = document
  return {
    ...($schema === undefined ? {} : { $schema }),
    format,
    formatVersion,
    flow: canonicalFlow(flow),
    layout: canonicalLayout(layout),
    ...sortedExtensions(extensions),
  }
}

/** The part of a document that its digest is taken over, in canonical order. */
export const canonicalFlow = (flow: Flow): Flow => {
  const { id, category, type, name, description, tags, tracking, nodes, links, texts, ...extensions } = flow
  return {
    id,
    category,
    type,
    name,
    description,
    tags: tags.toSorted(byCodeUnit),
    tracking,
    nodes: inOrder(nodes.map(canonicalNode), byId),
    links: inOrder(links.map(canonicalLink), byEnds),
    texts: canonicalTexts(texts),
    ...sortedExtensions(extensions),
  }
}

const canonicalLink = ({ from, output, to, ...extensions }: Link): Link => ({
  from,
  output,
  to,
  ...sortedExtensions(extensions),
})

const byEnds = (a: Link, b: Link): number =>
  byCodeUnit(a.from, b.from) || byCodeUnit(a.output, b.output) || byCodeUnit(a.to, b.to)

const canonicalTexts = ({ fallback, languages, ...extensions }: Texts): Texts => ({
  fallback,
  languages: sortedRecord(languages, sortedTree),
  ...sortedExtensions(extensions),
})

const sortedTree = (tree: TextTree): TextTree =>
  sortedRecord(tree, (words) => (typeof words === "string" ? words : sortedTree(words)))
