import type { FlowDocument } from "../document/flow-document.ts"
import { positionOf, type Position } from "../document/layout.ts"
import { pointerOf } from "../document/pointer.ts"
import type { Change } from "./change.ts"
import type { NameOf } from "./names.ts"
import { sameJson } from "./same-json.ts"

/** Where nodes stand. The place of a node that was added or removed is part of that change. */
export const comparePlaces = (before: FlowDocument, after: FlowDocument, nameOf: NameOf): readonly Change[] => {
  const old = new Set(before.flow.nodes.map(({ id }) => id))
  const now = new Set(after.flow.nodes.map(({ id }) => id))
  const ids = new Set([...Object.keys(before.layout.nodes), ...Object.keys(after.layout.nodes)])
  return [...ids].flatMap((id) => {
    const was = positionOf(before.layout, id)
    const is = positionOf(after.layout, id)
    if (old.has(id) && now.has(id)) return placeChanges({ id, was, is, nameOf })
    if (now.has(id)) return is ? [] : strayChange({ id, was, is })
    return strayChange({ id, was: old.has(id) ? undefined : was, is })
  })
}

interface Place {
  readonly id: string
  readonly was: Position | undefined
  readonly is: Position | undefined
}

const placeChanges = ({ id, was, is, nameOf }: Place & { readonly nameOf: NameOf }): readonly Change[] => {
  if (was && is && !sameJson(restOf(was), restOf(is))) return strayChange({ id, was, is })
  const moved: Change = {
    kind: "node-moved",
    node: id,
    ...(was ? { before: was } : {}),
    ...(is ? { after: is } : {}),
    label: `${nameOf(id)} moved`,
  }
  if (!was || !is) return [moved]
  const resized: Change = {
    kind: "node-resized",
    node: id,
    ...(was.compact === undefined ? {} : { before: was.compact }),
    ...(is.compact === undefined ? {} : { after: is.compact }),
    label: `${nameOf(id)} ${is.compact === true ? "collapsed" : "expanded"}`,
  }
  return [...(was.x === is.x && was.y === is.y ? [] : [moved]), ...(was.compact === is.compact ? [] : [resized])]
}

/** Places that hold more than coordinates, and places of nodes that are missing, are compared as a whole. */
const strayChange = ({ id, was, is }: Place): readonly Change[] =>
  sameJson(was, is)
    ? []
    : [
        {
          kind: "field-changed",
          pointer: pointerOf(["layout", "nodes", id]),
          ...(was ? { before: { ...was } } : {}),
          ...(is ? { after: { ...is } } : {}),
          label: `Place ${id} changed`,
        },
      ]

const restOf = ({ x: _x, y: _y, compact: _compact, ...rest }: Position): object => rest
