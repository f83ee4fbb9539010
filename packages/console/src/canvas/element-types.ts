import { FlowEdge } from "./FlowEdge.tsx"
import { GroupFrame } from "./GroupFrame.tsx"
import { NodeCard } from "./NodeCard.tsx"
import { StickyNote } from "./StickyNote.tsx"

// Made once, outside of every component: other objects at each render would draw every card anew.
export const nodeTypes = { card: NodeCard, note: StickyNote, frame: GroupFrame }
export const edgeTypes = { flow: FlowEdge }
