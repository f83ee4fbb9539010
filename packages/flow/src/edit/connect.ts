import { linkOf, sameEnds, type LinkEnds } from "../change/links.ts"
import type { Operation } from "../change/operation.ts"
import { nodeOf } from "../change/parts.ts"
import { notThere } from "../change/problems.ts"
import type { FlowNode } from "../document/node.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import { asOne } from "./as-one.ts"
import { called } from "./counted.ts"
import { outputsIn } from "./drawing.ts"
import type { Edited, Editing } from "./edited.ts"
import { linkKey } from "./link-key.ts"
import { refused } from "./refused.ts"

/**
 * Links an output with a node. What the output led to before is no longer linked: a run goes one way.
 *
 * @param instead the link whose end was taken and put elsewhere
 */
export const connect = ({
  document,
  catalogue,
  link,
  instead,
}: Editing & { readonly link: LinkEnds; readonly instead?: LinkEnds | undefined }): Edited => {
  const before = instead && linkOf(document, instead)
  if (instead && !before) return notThere("The link", { node: instead.from })
  const problem = whyNotConnect({ document, catalogue, link })
  if (problem) return { problem }
  const { from, output, to } = link
  const [source, target] = [nodeOf(document, from), nodeOf(document, to)]
  const label = source && target ? `Connect ${called(source)} to ${called(target)}` : "Connect"
  const others = document.flow.links.filter((other) => other.from === from && other.output === output)
  const isThere = others.some((other) => sameEnds(other, link))
  const old = [...new Set([...(before ? [before] : []), ...others])].filter((other) => !sameEnds(other, link))
  const moved = isThere ? undefined : old[0]
  const leading: Operation = moved
    ? { kind: "change-link", link: moved, to: { ...moved, from, output, to } }
    : { kind: "add-link", link: { from, output, to } }
  const operations = [
    ...old.filter((other) => other !== moved).map((other): Operation => ({ kind: "remove-link", link: other })),
    ...(isThere ? [] : [leading]),
  ]
  return { operation: asOne(label, operations), select: [linkKey(link)] }
}

/** Why an output can't be linked with a node, or `undefined` where it can. For the canvas while a link is drawn. */
export const whyNotConnect = ({
  document,
  catalogue,
  link: { from, output, to },
}: Editing & { readonly link: LinkEnds }): Problem | undefined => {
  const [source, target] = [nodeOf(document, from), nodeOf(document, to)]
  if (!source) return notThere("The node where the link begins", { node: from }).problem
  if (!target) return notThere("The node where the link ends", { node: to }).problem
  if (!hasInput({ catalogue, node: target })) {
    return refused("edit.no-input", `A run begins at ${called(target)}, so no link can lead there.`, { node: to })
      .problem
  }
  return outputsIn({ document, catalogue })(source).some(({ id }) => id === output)
    ? undefined
    : noOutput(source, output).problem
}

/** Whether links can lead to a node: to all but those where a run begins. */
export const hasInput = ({
  catalogue,
  node,
}: Pick<Editing, "catalogue"> & { readonly node: Pick<FlowNode, "type"> }): boolean =>
  catalogue.get(node.type)?.role !== "start"

const noOutput = (node: FlowNode, output: string): { readonly problem: Problem } =>
  refused("edit.no-output", `${called(node)} has no output ${quoted(output)}. Link one of those that it shows.`, {
    node: node.id,
    nodeName: node.name,
  })
