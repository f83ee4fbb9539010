import { connect, type FlowNode } from "@gatewright/flow"
import { Modal, Select } from "@mantine/core"
import { useState } from "react"
import dialog from "../app/ui/dialog.module.css"
import { hasWords } from "../app/ui/has-words.ts"
import { SearchList } from "../app/ui/SearchList.tsx"
import { flowGraph } from "../canvas/flow-graph.ts"
import { NodeIcon } from "../canvas/NodeIcon.tsx"
import { shownName } from "../canvas/shown-name.ts"
import { freeOutput } from "./free-output.ts"
import type { Designing } from "./command.ts"
import { words } from "./words.ts"

/** *Connect to…*: an output and the node that it leads to, both by name. The way of the keyboard to draw a link. */
export const ConnectDialog = ({
  designing,
  node,
  output: wanted,
  onClose,
}: {
  readonly designing: Designing
  readonly node: FlowNode
  /** The output to begin with; else the first that is free. */
  readonly output: string | undefined
  readonly onClose: () => void
}) => {
  const { document, catalogue } = designing
  const [{ nodes, edges }] = useState(() => flowGraph(document, catalogue))
  const outputs = nodes.find(({ id }) => id === node.id)?.outputs ?? []
  const [output, setOutput] = useState(
    () => wanted ?? freeOutput({ document, catalogue, node: node.id })?.output ?? outputs[0]?.id,
  )
  const [query, setQuery] = useState("")
  const nameOf = (id: string) => {
    const found = nodes.find((each) => each.id === id)
    return found === undefined ? id : shownName(found)
  }
  const targets = nodes.filter(({ hasInput, name, typeLabel }) => hasInput && hasWords(`${name} ${typeLabel}`, query))
  return (
    <Modal opened onClose={onClose} title={words.connectTitle(nameOf(node.id))}>
      {output === undefined ? (
        <p>{words.connectNoOutputs}</p>
      ) : (
        <div className={dialog["form"]}>
          <Select
            label={words.connectOutput}
            value={output}
            onChange={(value) => value !== null && setOutput(value)}
            data={outputs.map(({ id, label }) => {
              const target = edges.find((edge) => edge.from === node.id && edge.output === id)
              return {
                value: id,
                label: target ? words.connectLinked(label, nameOf(target.to)) : words.connectOpen(label),
              }
            })}
          />
          <SearchList
            label={words.connectSearch}
            query={query}
            onQuery={setQuery}
            empty={words.connectNone}
            groups={[
              {
                label: words.connectNodes,
                items: targets.map((target) => ({
                  id: target.id,
                  label: shownName(target),
                  about: target.typeLabel,
                  icon: <NodeIcon look={target.look} />,
                })),
              },
            ].filter(({ items }) => items.length > 0)}
            onChoose={(to) => {
              onClose()
              const done = designing.edit(connect({ document, catalogue, link: { from: node.id, output, to } }))
              // A link that was made from a node leaves that node selected, so that its next output can follow.
              if (done) designing.select([node.id])
            }}
          />
        </div>
      )}
    </Modal>
  )
}
