import type { FlowDocument } from "../document/flow-document.ts"
import type { Link } from "../document/link.ts"

/** What tells one link from another. A link has no id: two people who draw the same one drew one link. */
export type LinkEnds = Pick<Link, "from" | "output" | "to">

/** Whether two links join the same output with the same node. */
export const sameEnds = (a: LinkEnds, b: LinkEnds): boolean =>
  a.from === b.from && a.output === b.output && a.to === b.to

/** The links with the first of those that have the same ends. */
export const withoutRepeated = (links: readonly Link[]): readonly Link[] => {
  const met = new Set<string>()
  return links.filter(({ from, output, to }) => {
    const key = JSON.stringify([from, output, to])
    return !met.has(key) && met.add(key)
  })
}

/** The link with these ends, or `undefined`. */
export const linkOf = (document: FlowDocument, ends: LinkEnds): Link | undefined =>
  document.flow.links.find((link) => sameEnds(link, ends))
