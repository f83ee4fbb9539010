import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { outputsIn } from "./drawing.ts"
import type { Editing } from "./edited.ts"

/** A way on from nodes that become a library flow: the output of the call that stands for it. */
export interface WayOut {
  readonly output: string
  readonly label: string
  /** Whether the author adds the output to the call, which has two of its own. */
  readonly custom: boolean
  /** Where it leads, and the links that did. */
  readonly to: string
  readonly links: readonly Link[]
}

/**
 * The ways out of nodes, one for each node that they lead to. The first that goes on as wished is the success of the
 * library flow, the first that only failures take its failure; the others are called after where they lead.
 */
export const waysOut = ({
  document,
  catalogue,
  nodes,
}: Editing & { readonly nodes: readonly FlowNode[] }): readonly WayOut[] => {
  const byId = new Map(document.flow.nodes.map((node) => [node.id, node]))
  const inside = new Set(nodes.map(({ id }) => id))
  const outputs = outputsIn({ document, catalogue })
  const kindOf = ({ from, output }: Link) => {
    const node = byId.get(from)
    return node && outputs(node).find(({ id }) => id === output)?.kind
  }
  const leaving = document.flow.links.filter(({ from, to }) => inside.has(from) && !inside.has(to) && byId.has(to))
  const ways = [...Map.groupBy(leaving, ({ to }) => to)].map(([to, links]) => {
    const kinds = links.map(kindOf)
    const target = byId.get(to)
    const fails = target?.type === "flow.endFailure" || kinds.every((kind) => kind === "failure")
    return { to, links, target, fails, isWished: !fails && kinds.includes("next") }
  })
  const success = ways.find(({ isWished }) => isWished) ?? ways.find(({ fails }) => !fails)
  const failure = ways.find(({ fails }) => fails)
  const taken = new Set(["nestedSuccess", "nestedFailure", "failure"])
  return ways.map((way): WayOut => {
    const { to, links, target } = way
    if (way === success) return { to, links, output: "nestedSuccess", label: "Nested Success", custom: false }
    if (way === failure) return { to, links, output: "nestedFailure", label: "Nested Failure", custom: false }
    const label = target?.name.trim().slice(0, 200) ?? ""
    return { to, links, output: freeOutput(label, taken), label, custom: true }
  })
}

/** A name for an output, in lower camel case, that no other one has. */
const freeOutput = (label: string, taken: Set<string>): string => {
  const words = label.normalize("NFKD").match(/[A-Za-z0-9]+/g) ?? []
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")
  const stem = /^[A-Z]/.test(joined)
    ? joined.charAt(0).toLowerCase() + joined.slice(1, 40)
    : `way${joined.slice(0, 40)}`
  let name = stem
  for (let count = 2; taken.has(name); count += 1) name = `${stem}${count}`
  taken.add(name)
  return name
}
