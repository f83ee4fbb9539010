import { isJsonObject, type Json, type JsonObject } from "../../document/json.ts"
import { pointerOf } from "../../document/pointer.ts"
import type { Problem } from "../../problem.ts"
import { quoted } from "../../words.ts"
import { fieldOf, filled, objectOf } from "./json-parts.ts"
import type { RawNode, RawTree } from "./raw-bundle.ts"
import { readNode, type Bodies } from "./read-node.ts"

/** Takes one journey apart. A part that is not what it should be stays in the rest, with a problem about it. */
export const readTree = ({
  name,
  bundle,
  pointer,
}: {
  readonly name: string
  readonly bundle: JsonObject
  readonly pointer: string
}): RawTree => {
  const { tree: _tree, nodes: _nodes, innerNodes: _inner, innernodes: _legacy, scripts: _scripts, ...assets } = bundle
  const tree = objectOf(bundle, "tree")
  const scripts = fieldOf(bundle, "scripts")
  // Old versions of frodo wrote the key in lower case.
  const bodies: Bodies = {
    nodes: objectOf(bundle, "nodes"),
    inner: { ...objectOf(bundle, "innernodes"), ...objectOf(bundle, "innerNodes") },
  }
  const nodes = Object.entries(objectOf(tree, "nodes")).flatMap(([id, entry]) =>
    isJsonObject(entry) ? [readNode({ id, entry, bodies, pointer: pointer + pointerOf(["tree", "nodes", id]) })] : [],
  )
  const used = new Set(nodes.flatMap((node) => [node.id, ...(node.children ?? []).map(({ id }) => id)]))
  const isUnused = (id: string): boolean => !used.has(id)
  return {
    name,
    pointer,
    tree,
    nodes,
    scripts: new Map(entriesOf(scripts).flatMap(([id, script]) => (isJsonObject(script) ? [[id, script]] : []))),
    rest: filled({
      ...assets,
      nodes: leftOf(fieldOf(bundle, "nodes"), isUnused),
      innerNodes: leftOf(fieldOf(bundle, "innerNodes"), isUnused),
      innernodes: leftOf(fieldOf(bundle, "innernodes"), isUnused),
      scripts: leftOf(scripts, (_id, script) => !isJsonObject(script)),
    }),
    problems: [
      ...entriesOf(fieldOf(tree, "nodes")).flatMap(([id, entry]) =>
        isJsonObject(entry) ? [] : [unreadableNode(name, pointer + pointerOf(["tree", "nodes", id]))],
      ),
      ...nodes.flatMap((node) => [node, ...(node.children ?? [])]).flatMap(missingBody),
    ],
  }
}

const entriesOf = (value: Json | undefined): readonly [string, Json | undefined][] =>
  isJsonObject(value) ? Object.entries(value) : []

/** What is left of a part when `isLeft` has chosen; all of it where it is no object. */
const leftOf = (part: Json | undefined, isLeft: (id: string, value: Json) => boolean): Json | undefined =>
  isJsonObject(part) ? filled(part, isLeft) : part

const unreadableNode = (tree: string, pointer: string): Problem => ({
  code: "pingam.unreadable-part",
  severity: "warning",
  message: `A node of the journey ${quoted(tree)} can't be read: it is not an object. It is kept in the file, but it is not drawn.`,
  at: { pointer },
})

const missingBody = ({ body, name, pointer }: RawNode): readonly Problem[] =>
  body
    ? []
    : [
        {
          code: "pingam.missing-settings",
          severity: "warning",
          message: `The settings of the node ${quoted(name)} are not in the file. The node is kept with its links, without settings.`,
          at: { pointer, nodeName: name },
        },
      ]
