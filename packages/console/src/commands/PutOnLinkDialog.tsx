import { type FlowNode, insertOnLink, linkKey, newNodeId } from "@gatewright/flow"
import { Modal } from "@mantine/core"
import { useState } from "react"
import { hasWords } from "../app/ui/has-words.ts"
import { SearchList } from "../app/ui/SearchList.tsx"
import { outlineRows } from "../outline/outline-rows.ts"
import type { Designing } from "./command.ts"
import { words } from "./words.ts"

/** *Put on a link…*: what led along a link leads to the node, and its first output leads on. */
export const PutOnLinkDialog = ({
  designing: { document, catalogue, edit },
  node,
  onClose,
}: {
  readonly designing: Designing
  readonly node: FlowNode
  readonly onClose: () => void
}) => {
  const [query, setQuery] = useState("")
  const links = outlineRows(document, catalogue).flatMap(({ node: from, name, outputs }) =>
    outputs.flatMap(({ id, label, targets }) =>
      targets.map((target) => ({
        link: { from: from.id, output: id, to: target.id },
        label: words.link(name, target.name),
        about: label,
      })),
    ),
  )
  const found = links.filter(
    ({ link, label, about }) => link.from !== node.id && link.to !== node.id && hasWords(`${label} ${about}`, query),
  )
  return (
    <Modal opened onClose={onClose} title={words.putTitle(node.name)}>
      <SearchList
        label={words.putSearch}
        query={query}
        onQuery={setQuery}
        empty={words.putNone}
        groups={
          found.length === 0
            ? []
            : [
                {
                  label: words.putLinks,
                  items: found.map(({ link, label, about }) => ({ id: linkKey(link), label, about })),
                },
              ]
        }
        onChoose={(key) => {
          const chosen = found.find(({ link }) => linkKey(link) === key)
          onClose()
          if (chosen)
            edit(insertOnLink({ document, catalogue, newId: newNodeId, link: chosen.link, insert: { node: node.id } }))
        }}
      />
    </Modal>
  )
}
