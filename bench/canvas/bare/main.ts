/** The page that the designer is measured against: the graph in React Flow as its documentation shows it, and nothing else. */
import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
} from "@xyflow/react"
import { createElement as h, memo, useEffect, useState } from "react"
import { createRoot } from "react-dom/client"
import type { DrawnCard, DrawnGraph } from "../drawn-graph.ts"
import { frameBox } from "../frame-box.ts"

type CardNode = Node<{ readonly card: DrawnCard }, "card">
type WordsNode = Node<{ readonly text: string }, "frame" | "note">

const Card = memo(({ data: { card } }: NodeProps<CardNode>) =>
  h(
    "div",
    { className: "card" },
    h(
      "div",
      { className: "head" },
      h("svg", { width: 30, height: 30 }, h("circle", { cx: 15, cy: 15, r: 12, fill: "#dbe6fa" })),
      h("span", { style: { minWidth: 0 } }, h("strong", null, card.name), h("small", null, card.type)),
    ),
    h("ul", null, ...card.outputs.map(({ id, label }) => h("li", { key: id }, label))),
    card.hasInput && h(Handle, { type: "target", position: Position.Left, style: { top: 27 } }),
    ...card.outputs.map(({ id }, index) =>
      h(Handle, { key: id, id, type: "source", position: Position.Right, style: { top: 54 + index * 24 + 12 } }),
    ),
  ),
)

const Frame = ({ data: { text } }: NodeProps<WordsNode>) => h("div", { className: "frame" }, text)
const Note = ({ data: { text } }: NodeProps<WordsNode>) => h("div", { className: "note" }, h("p", null, text))

const nodeTypes = { card: Card, frame: Frame, note: Note }

const nodesOf = ({ cards, groups, notes }: DrawnGraph): (CardNode | WordsNode)[] => [
  ...groups.map((group): WordsNode => {
    const { x, y, width, height } = frameBox(cards, group.nodes)
    return { id: group.id, type: "frame", position: { x, y }, width, height, zIndex: -2, data: { text: group.name } }
  }),
  ...notes.map(({ id, x, y, width, height, text }): WordsNode => {
    return { id, type: "note", position: { x, y }, width, height, zIndex: -1, data: { text } }
  }),
  ...cards.map((card): CardNode => {
    const { id, x, y, width, height } = card
    return { id, type: "card", position: { x, y }, width, height, data: { card } }
  }),
]

const edgesOf = ({ links }: DrawnGraph): Edge[] =>
  links.map(({ from, output, to }, index) => ({
    id: `e${index}`,
    source: from,
    sourceHandle: output,
    target: to,
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
  }))

const manyCards = 300

const Canvas = ({ graph }: { readonly graph: DrawnGraph }) => {
  const [nodes, , onNodesChange] = useNodesState(nodesOf(graph))
  const [edges, , onEdgesChange] = useEdgesState(edgesOf(graph))
  return h(
    ReactFlow<CardNode | WordsNode>,
    {
      nodes,
      edges,
      onNodesChange,
      onEdgesChange,
      nodeTypes,
      fitView: true,
      fitViewOptions: { padding: 0.12, maxZoom: 1 },
      minZoom: 0.05,
      panOnScroll: true,
      zoomActivationKeyCode: "Control",
      multiSelectionKeyCode: "Control",
      selectNodesOnDrag: false,
      elevateNodesOnSelect: false,
      // What the documentation advises for many nodes.
      onlyRenderVisibleElements: graph.cards.length > manyCards,
    },
    h(Background, null),
    h(Controls, null),
  )
}

/** The canvas at once, or a link first that opens it. */
const Page = () => {
  const [graph, setGraph] = useState<DrawnGraph>()
  const open = async (): Promise<void> => setGraph(await (await fetch(`./graphs/${query.get("graph")}`)).json())
  const isList = query.has("list")
  useEffect(() => {
    if (!isList) void open()
  }, [isList])
  if (graph) return h(Canvas, { graph })
  return isList ? h("button", { id: "open", type: "button", onClick: () => void open() }, "Open") : undefined
}

const query = new URLSearchParams(location.search)
const root = document.getElementById("root")
if (!root) throw new Error("the page has no root")
createRoot(root).render(h(Page))
