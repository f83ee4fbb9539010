import type { ConvertedNode, NodeReading } from "./converted-node.ts"
import { filled } from "./json-parts.ts"
import { leftOfEntry } from "./left-of-node.ts"
import { linkFrom } from "./link-from.ts"
import { shortened } from "./limits.ts"
import type { RawNode } from "./raw-bundle.ts"
import type { Runnable } from "./runnable.ts"

/** A node that does the same here. What the file says about it is kept beside it as it is. */
export const runnableNode = (raw: RawNode, runnable: Runnable, reading: NodeReading): ConvertedNode => {
  const { type, settings, exits, outputs, words = [], problems = [] } = runnable
  const from = reading.idOf(raw)
  const aside = raw.connections.filter(({ outcome }) => !exits.has(outcome))
  return {
    node: {
      id: from,
      type,
      version: 1,
      name: shortened(raw.name),
      settings,
      "x-pingam": {
        ...(from === `n_${raw.id}` ? {} : { id: raw.id }),
        nodeType: raw.type,
        ...filled({
          entry: leftOfEntry(raw),
          connections: Object.fromEntries(aside.map(({ outcome, target }) => [outcome, target])),
          children: Object.fromEntries((raw.children ?? []).map(({ id, body }) => [id, body])),
        }),
        ...(raw.body ? { body: raw.body } : {}),
      },
    },
    outputs,
    links: raw.connections.flatMap((connection) =>
      (exits.get(connection.outcome) ?? []).map((output) =>
        linkFrom(connection, { from, output, to: reading.targetOf(connection.target) }),
      ),
    ),
    words,
    problems,
    parts: [raw, ...(raw.children ?? [])].map((part) => ({ type: part.type, becomes: type })),
  }
}
