import { converters } from "./converters/converters.ts"
import type { ConvertedNode, NodeReading } from "./converted-node.ts"
import { placeholder } from "./placeholder.ts"
import type { RawNode } from "./raw-bundle.ts"
import { runnableNode } from "./runnable-node.ts"
import type { Runnable } from "./runnable.ts"

/** Makes a node of ours of a node of the file: one that does the same, or a placeholder that keeps everything. */
export const convertNode = (raw: RawNode, reading: NodeReading): ConvertedNode => {
  const runnable = converters.get(raw.type)?.(raw, reading)
  return runnable && leavesAsBefore(raw, runnable) ? runnableNode(raw, runnable, reading) : placeholder(raw, reading)
}

/** Whether every connection has an output here that stands for its outcome. */
const leavesAsBefore = ({ connections }: RawNode, { exits, aside = [] }: Runnable): boolean =>
  connections.every(({ outcome }) => exits.has(outcome) || aside.includes(outcome))
