import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { elementId } from "./id.ts"
import { uniqueIds } from "./unique-ids.ts"

/** Where a node stands: the top left corner of its card, in integer canvas units (1 unit = 1 CSS pixel at 100 %). */
export interface Position extends Extensions {
  readonly x: number
  readonly y: number
  readonly compact?: boolean | undefined
}

/** A sticky note. `text` is plain text. */
export interface Note extends Extensions {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly color?: string | undefined
}

/** A frame around nodes, drawn behind them. */
export interface Group extends Extensions {
  readonly id: string
  readonly name: string
  readonly nodes: readonly string[]
  readonly color?: string | undefined
}

/** How a flow is drawn; never what it does. Nodes without a position are placed by the tidy layout when drawn. */
export interface Layout extends Extensions {
  readonly nodes: Readonly<Record<string, Position>>
  readonly notes: readonly Note[]
  readonly groups: readonly Group[]
}

/** No coordinate is larger than this, or less than its opposite. */
export const farthestCoordinate = 1_000_000

const coordinate = z.int().min(-farthestCoordinate).max(farthestCoordinate)
const size = z.int().min(1).max(100_000)
const color = z.string().max(40)

export const positionSchema: z.ZodType<Position> = extensible(
  { x: coordinate, y: coordinate, compact: z.boolean().optional() },
  { id: "Position", description: "The top left corner of a node, in pixels at 100 %." },
)

export const noteSchema: z.ZodType<Note> = extensible(
  {
    id: elementId,
    x: coordinate,
    y: coordinate,
    width: size,
    height: size,
    text: z.string(),
    color: color.optional(),
  },
  { id: "Note", description: "A sticky note." },
)

export const groupSchema: z.ZodType<Group> = extensible(
  { id: elementId, name: z.string().max(500), nodes: z.array(elementId), color: color.optional() },
  { id: "Group", description: "A frame around nodes." },
)

export const layoutSchema: z.ZodType<Layout> = extensible(
  {
    nodes: z.record(elementId, positionSchema),
    notes: uniqueIds(z.array(noteSchema)),
    groups: uniqueIds(z.array(groupSchema)),
  },
  { id: "Layout", description: "How the flow is drawn." },
)

/** Where a node stands, or `undefined` where the layout does not say. A node may be called `constructor`. */
export const positionOf = (layout: Layout, node: string): Position | undefined =>
  Object.hasOwn(layout.nodes, node) ? layout.nodes[node] : undefined
