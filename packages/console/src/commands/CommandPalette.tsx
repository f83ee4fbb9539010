import { Kbd, Modal } from "@mantine/core"
import { useState } from "react"
import { hasWords } from "../app/ui/has-words.ts"
import { SearchList } from "../app/ui/SearchList.tsx"
import { NodeIcon } from "../canvas/NodeIcon.tsx"
import { flowGraph } from "../canvas/flow-graph.ts"
import { shownName } from "../canvas/shown-name.ts"
import { type Command, commandGroups, type Designing } from "./command.ts"
import { commandOf, commands, isUsable, labelNow } from "./commands.ts"
import { writtenKeys } from "./keys-of.ts"
import { runCommand } from "./run-command.ts"
import { words } from "./words.ts"

/** Every command that can be used now, and every node to go to, by name. */
export const CommandPalette = ({
  designing,
  nodesOnly,
  onGoTo,
  onClose,
}: {
  readonly designing: Designing
  /** Whether it was opened to go to a node. */
  readonly nodesOnly: boolean
  readonly onGoTo: (node: string) => void
  readonly onClose: () => void
}) => {
  const [query, setQuery] = useState("")
  const usable = nodesOnly
    ? []
    : commands
        .filter((command) => command.id !== "commands" && isUsable(command, designing))
        .map((command) => ({ command, label: labelNow(command, designing) }))
        .filter(({ command, label }) => hasWords(`${label} ${command.group}`, query))
  const nodes =
    query.trim() === "" && !nodesOnly
      ? []
      : flowGraph(designing.document, designing.catalogue).nodes.filter(({ name, typeLabel }) =>
          hasWords(`${name} ${typeLabel}`, query),
        )
  return (
    <Modal opened onClose={onClose} title={nodesOnly ? words.goTo : words.commands}>
      <SearchList
        label={nodesOnly ? words.goToSearch : words.search}
        query={query}
        onQuery={setQuery}
        empty={nodesOnly ? words.connectNone : words.noCommand}
        groups={[
          ...commandGroups.map((group) => ({
            label: group,
            items: usable
              .filter(({ command }) => command.group === group)
              .map(({ command, label }) => ({ id: command.id, label, mark: <CommandKeys command={command} /> })),
          })),
          {
            label: words.goTo,
            items: nodes.map((node) => ({
              id: `${goTo}${node.id}`,
              label: shownName(node),
              about: node.typeLabel,
              icon: <NodeIcon look={node.look} />,
            })),
          },
        ].filter(({ items }) => items.length > 0)}
        onChoose={(id) => {
          // Closed first: the command may open something in its place.
          onClose()
          if (id.startsWith(goTo)) onGoTo(id.slice(goTo.length))
          else runCommand(commandOf(id), designing)
        }}
      />
    </Modal>
  )
}

const goTo = "go-to:"

const CommandKeys = ({ command }: { readonly command: Command }) => {
  const [keys] = writtenKeys(command)
  return keys !== undefined && <Kbd size="xs">{keys}</Kbd>
}
