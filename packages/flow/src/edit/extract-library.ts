import { unfit } from "../change/problems.ts"
import { flowDocumentSchema, type FlowDocument } from "../document/flow-document.ts"
import { cardSize } from "../layout/card-size.ts"
import { listWords, quoted } from "../words.ts"
import type { FlowNode } from "../document/node.ts"
import type { Operation } from "../change/operation.ts"
import { asOne } from "./as-one.ts"
import { called, counted } from "./counted.ts"
import { drawingOf, settled } from "./drawing.ts"
import type { Edit, Editing, NewId } from "./edited.ts"
import type { Problem } from "../problem.ts"
import { extractedPart } from "./extracted-part.ts"
import { freePlace } from "./free-place.ts"
import { freshIds } from "./fresh-ids.ts"
import { libraryFlow } from "./library-flow.ts"
import { nodeOfType } from "./node-of-type.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"
import { waysOut } from "./ways-out.ts"

/**
 * Makes a library flow of the selection, and puts a call of it in its place: what led in leads to the call, and each way
 * out is an output of it. What does not run in library flows (Start, End Success) stays where it is. Refused where a run
 * enters the selection at several nodes: a library flow has one Start.
 *
 * @param flowId the id of the new flow, from `newFlowId`
 * @returns the flow to save first, then the edit of this one
 */
export const extractLibrary = ({
  document,
  catalogue,
  newId,
  ids,
  name,
  flowId,
}: Editing & {
  readonly newId: NewId
  readonly ids: readonly string[]
  readonly name: string
  readonly flowId: string
}): (Edit & { readonly library: FlowDocument }) | { readonly problem: Problem } => {
  const selection = selectionOf(document, ids)
  const part = extractedPart({ document, catalogue, nodes: selection.nodes })
  if ("problem" in part) return part
  const { nodes, entry, incoming, staying, jumping } = part
  if (name.trim() === "") return refused("edit.not-one-library", "A library flow needs a name. Enter one.")
  const fresh = freshIds(document, newId)
  const ways = waysOut({ document, catalogue, nodes })
  const call = nodeOfType({
    catalogue,
    place: document.flow,
    id: fresh(),
    type: "flow.executeNested",
    name,
    settings: {
      flow: { $flow: flowId, type: "library", name },
      ...(ways.some(({ custom }) => custom)
        ? { outputs: ways.filter(({ custom }) => custom).map(({ output, label }) => ({ id: output, label })) }
        : {}),
    },
  })
  if ("problem" in call) return call
  const drawing = drawingOf({ document, catalogue })
  const made = libraryFlow({
    document,
    catalogue,
    newId: fresh,
    part,
    ways,
    notes: selection.notes,
    drawing,
    head: { id: flowId, name },
  })
  if ("problem" in made) return made
  const { library } = made
  const wrong = unfit({ value: library, schema: flowDocumentSchema, what: "The library flow" })
  if (wrong) return wrong
  const gone = new Set(nodes.map(({ id }) => id))
  const failure = ways.find(({ output }) => output === "nestedFailure")
  const links = [
    ...incoming.map((link) => ({ ...link, to: call.node.id })),
    ...ways.map(({ output, to }) => ({ from: call.node.id, output, to })),
    // A call that can't be made is as much of a failure as what the library flow gives back as one.
    ...(failure ? [{ from: call.node.id, output: "failure", to: failure.to }] : []),
  ]
  const whole = document.layout.groups.filter(
    (group) => group.nodes.length > 0 && group.nodes.every((id) => gone.has(id)),
  )
  const groups = document.layout.groups.filter((group) => !whole.includes(group) && group.nodes.includes(entry.id))
  const standing = { ...drawing, cards: new Map([...drawing.cards].filter(([id]) => !gone.has(id))) }
  const position = freePlace({
    at: drawing.cards.get(entry.id) ?? { x: 0, y: 0 },
    size: cardSize({ outputs: call.outputs.length }),
    drawing: standing,
  })
  const operations: readonly Operation[] = [
    ...settled(drawing),
    ...nodes.map(({ id }): Operation => ({ kind: "remove-node", node: id })),
    ...whole.map(({ id }): Operation => ({ kind: "remove-group", group: id })),
    ...selection.notes.map(({ id }): Operation => ({ kind: "remove-note", note: id })),
    { kind: "add-node", node: call.node, position, links, groups: groups.map(({ id }) => id) },
  ]
  const notice = [
    ...(staying.length === 0
      ? []
      : [`${stay(staying)}, for library flows don't run ${staying.length === 1 ? "it" : "them"}.`]),
    ...(jumping.length === 0 ? [] : [`${stay(jumping)}, for a Go To and its Label belong in one flow.`]),
  ].join(" ")
  return {
    library,
    operation: asOne(`Extract ${counted({ nodes })} to ${quoted(name)}`, operations),
    select: [call.node.id],
    ...(notice === "" ? {} : { notice }),
  }
}

const stay = (nodes: readonly FlowNode[]): string =>
  `${listWords(nodes.map(called))} ${nodes.length === 1 ? "stays" : "stay"} here`
