import { sameEnds } from "../change/links.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Link } from "../document/link.ts"
import type { Change } from "./change.ts"
import type { NameOf } from "./names.ts"
import { sameJson } from "./same-json.ts"

/**
 * Links that came, went or lead elsewhere. A link that went with a node is part of that node's removal; one that stayed
 * though its node went is listed as added: it dangles now.
 */
export const compareLinks = (before: FlowDocument, after: FlowDocument, nameOf: NameOf): readonly Change[] => {
  const there = new Set(after.flow.nodes.map(({ id }) => id))
  const gone = new Set(before.flow.nodes.map(({ id }) => id).filter((id) => !there.has(id)))
  const old = byOutput(before.flow.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)))
  const now = byOutput(after.flow.links)
  const outputs = [...new Set([...now.keys(), ...old.keys()])].toSorted()
  return outputs.flatMap((output) =>
    compareOutput(old.get(output) ?? [], now.get(output) ?? [], {
      nameOf,
      dangles: ({ from, to }) => !there.has(from) || !there.has(to),
    }),
  )
}

interface Words {
  readonly nameOf: NameOf
  readonly dangles: (link: Link) => boolean
}

/** The links that leave one output. Where exactly one went and one came, it is the same link that leads elsewhere. */
const compareOutput = (before: readonly Link[], after: readonly Link[], words: Words): readonly Change[] => {
  const removed = before.filter((link) => !after.some((other) => sameEnds(link, other)))
  const added = after.filter((link) => !before.some((other) => sameEnds(link, other)))
  const kept = after.flatMap((link) => {
    const was = before.find((other) => sameEnds(link, other))
    return !was || sameJson(was, link) ? [] : [changed(was, link, words)]
  })
  const [went, came] = [removed[0], added[0]]
  if (went && came && removed.length === 1 && added.length === 1) return [...kept, changed(went, came, words)]
  return [
    ...kept,
    ...removed.map((link): Change => ({ kind: "link-removed", link, label: `Link removed: ${ends(link, words)}` })),
    ...added.map((link): Change => ({
      kind: "link-added",
      link,
      dangling: words.dangles(link),
      label: `Link added: ${ends(link, words)}`,
    })),
  ]
}

const changed = (before: Link, after: Link, words: Words): Change => {
  const target = `now leads to ${words.nameOf(after.to)} instead of ${words.nameOf(before.to)}`
  return {
    kind: "link-changed",
    before,
    after,
    dangling: words.dangles(after),
    label: `Link ${ends(before, words)} ${before.to === after.to ? "changed" : target}`,
  }
}

const ends = ({ from, output, to }: Link, { nameOf }: Words): string => `${nameOf(from)} ${output} → ${nameOf(to)}`

const byOutput = (links: readonly Link[]): ReadonlyMap<string, readonly Link[]> =>
  Map.groupBy(links, ({ from, output }) => JSON.stringify([from, output]))
