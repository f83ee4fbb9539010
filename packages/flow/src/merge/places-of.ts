import type { Change } from "../compare/change.ts"
import { isJsonArray, isJsonObject, type Json } from "../document/json.ts"
import { jsonAt } from "../document/json-at.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { pathOf, pointerOf } from "../document/pointer.ts"
import { isOneThing } from "./is-one-thing.ts"
import type { SidedChange, ThreeDocuments } from "./sides.ts"

/**
 * The places that a change touches, as JSON pointers (RFC 6901) into a tree of its own; the first says what the change is
 * about. Two changes get into each other's way where a place of one is a place of the other or lies in it.
 *
 * An output is one place, as it may lead to one node only. So is what a node is and does when its type changes: settings
 * are those of a type.
 */
export const placesOf = ({ change, side }: SidedChange, documents: ThreeDocuments): readonly string[] => {
  switch (change.kind) {
    case "node-added":
      return [...idsIn(change.node).map((id) => place("ids", id)), place("places", change.node.id)]
    case "node-removed":
      // A rewired output goes with the removal, but only for who rewired it: others may still lead it elsewhere.
      return [
        place("nodes", change.node.id),
        ...idsIn(change.node).map((id) => place("ids", id)),
        ...change.links.map(({ from, output }) => place(side, "outputs", from, output)),
      ]
    case "node-renamed":
      return [place("nodes", change.node, "name")]
    case "node-changed":
      return placesOfField(change)
    case "setting-changed":
      return [settingsOf(change.node) + wholeAt(change.pointer, settingsIn(documents, change.node))]
    case "node-moved":
      return [change.before && change.after ? place("places", change.node, "at") : place("places", change.node)]
    case "node-resized":
      return [place("places", change.node, "compact")]
    case "link-added":
    case "link-removed": {
      const { from, output } = change.link
      const ends = change.kind === "link-added" ? endsOf(change.link) : []
      return [place("outputs", from, output), place(side, "outputs", from, output), ...ends]
    }
    case "link-changed": {
      const { from, output } = change.before
      const ends = [...endsOf(change.before), ...endsOf(change.after)]
      return [place("outputs", from, output), place(side, "outputs", from, output), ...ends]
    }
    case "text-changed":
      return [place("texts") + wholeAt(change.pointer, textsIn(documents))]
    case "head-changed":
      return [place("head", change.field)]
    case "note-added":
    case "note-changed":
      return [place("notes", change.after.id)]
    case "note-removed":
      return [place("notes", change.before.id)]
    case "group-added":
    case "group-changed":
      return [place("groups", change.after.id)]
    case "group-removed":
      return [place("groups", change.before.id)]
    case "field-changed": {
      const stray = /^\/layout\/nodes(\/.*)/s.exec(change.pointer)?.[1]
      return [stray === undefined ? place("fields") + change.pointer : place("places") + stray]
    }
    case "document-replaced":
      return [""]
  }
}

/** Where the settings of a node are in that tree. */
export const settingsOf = (node: string): string => place("nodes", node, "definition", "settings")

const place = (...path: readonly string[]): string => pointerOf(path)

const placesOfField = (change: Change & { readonly kind: "node-changed" }): readonly string[] => {
  const { node, field } = change
  if (field === "type" || field === "version") return [place("nodes", node, "definition")]
  if (field !== "children") {
    return [field === "outputs" ? place("nodes", node, "definition", field) : place("nodes", node, "fields", field)]
  }
  const [before, after] = [childIds(change.before), childIds(change.after)]
  const moved = [...before, ...after].filter((id) => !before.has(id) || !after.has(id))
  return [place("nodes", node, "definition", field), ...moved.map((id) => place("ids", id))]
}

const idsIn = ({ id, children = [] }: FlowNode): readonly string[] => [id, ...children.flatMap(idsIn)]

const childIds = (children: Json | undefined): ReadonlySet<string> =>
  new Set(
    isJsonArray(children)
      ? children.flatMap((child) =>
          isJsonObject(child) ? [...(typeof child.id === "string" ? [child.id] : []), ...childIds(child.children)] : [],
        )
      : [],
  )

/** A link is about both of its nodes: it can't be kept when one of them goes. */
const endsOf = ({ from, output, to }: Link): readonly string[] =>
  [from, to].map((node) => place("nodes", node, "links", from, output, to))

/** The pointer, cut where it leads into something that is taken as a whole. */
const wholeAt = (pointer: string, values: readonly (Json | undefined)[]): string => {
  const path = pathOf(pointer) ?? []
  const depth = path.findIndex((_step, at) => isOneThing(values.map((value) => jsonAt(value, path.slice(0, at)))))
  return depth < 0 ? pointer : pointerOf(path.slice(0, depth))
}

const settingsIn = ({ base, ours, theirs }: ThreeDocuments, id: string): readonly (Json | undefined)[] =>
  [base, ours, theirs].map(({ flow }) => flow.nodes.find((node) => node.id === id)?.settings)

const textsIn = ({ base, ours, theirs }: ThreeDocuments): readonly (Json | undefined)[] =>
  [base, ours, theirs].map(({ flow }) => (isJsonObject(flow.texts) ? flow.texts : undefined))
