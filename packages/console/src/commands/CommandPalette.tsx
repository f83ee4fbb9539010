import { Kbd, Modal } from "@mantine/core"
import { useState } from "react"
import { SearchList } from "../app/ui/SearchList.tsx"
import { NodeIcon } from "../canvas/NodeIcon.tsx"
import { flowGraph } from "../canvas/flow-graph.ts"
import { commandGroups, type Designing } from "./command.ts"
import { commands, labelNow } from "./commands.ts"
import { isMac, keysText } from "./keys-text.ts"
import { words } from "./words.ts"

/** Every command that can be used now, and every node to go to, by name. */
export const CommandPalette = ({
  designing,
  onGoTo,
  onClose,
}: {
  readonly designing: Designing
  readonly onGoTo: (node: string) => void
  readonly onClose: () => void
}) => {
  const [query, setQuery] = useState("")
  const parts = query.toLowerCase().trim().split(/\s+/)
  const isFound = (text: string) => parts.every((part) => text.toLowerCase().includes(part))
  const usable = commands
    .filter(({ id, when }) => id !== "commands" && when(designing))
    .map((command) => ({ command, label: labelNow(command, designing) }))
    .filter(({ label }) => isFound(label))
  const nodes =
    query.trim() === ""
      ? []
      : flowGraph(designing.document, designing.catalogue).nodes.filter(({ name, typeLabel }) =>
          isFound(`${name} ${typeLabel}`),
        )
  const mac = isMac()
  return (
    <Modal opened onClose={onClose} title={words.commands}>
      <SearchList
        label={words.search}
        query={query}
        onQuery={setQuery}
        empty={words.noCommand}
        groups={[
          ...commandGroups.map((group) => ({
            label: group,
            items: usable
              .filter(({ command }) => command.group === group)
              .map(({ command: { id, keys }, label }) => ({
                id,
                label,
                mark: keys[0] !== undefined && <Kbd size="xs">{keysText(keys[0], mac)}</Kbd>,
              })),
          })),
          {
            label: words.goTo,
            items: nodes.map(({ id, name, typeLabel, look }) => ({
              id: `${goTo}${id}`,
              label: name === "" ? typeLabel : name,
              about: typeLabel,
              icon: <NodeIcon look={look} />,
            })),
          },
        ].filter(({ items }) => items.length > 0)}
        onChoose={(id) => {
          // Closed first: the command may open something in its place.
          onClose()
          if (id.startsWith(goTo)) onGoTo(id.slice(goTo.length))
          else void commands.find((command) => command.id === id)?.run(designing)
        }}
      />
    </Modal>
  )
}

const goTo = "go-to:"
