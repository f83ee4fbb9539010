import type { FlowVariable } from "@gatewright/flow"
import { ActionIcon, Anchor, Tooltip } from "@mantine/core"
import { IconCopy } from "@tabler/icons-react"
import { copyText } from "../app/ui/copy-text.ts"
import styles from "./variables.module.css"
import { words } from "./words.ts"

/** A variable: how it is written, what it is, and the nodes around it. */
export const VariableRow = ({
  variable: { path, origin, makers, readers, secret, visible, local, type },
  unused,
  nameOf,
  onSelect,
}: {
  readonly variable: FlowVariable
  readonly unused: boolean
  readonly nameOf: (node: string) => string
  readonly onSelect: (node: string, setting?: string) => void
}) => {
  const nodes = (found: readonly { readonly node: string; readonly setting?: string | undefined }[]) =>
    firstOfEach(found).map(({ node: id, setting }, index) => (
      <span key={id}>
        {index > 0 && ", "}
        <Anchor component="button" type="button" inherit onClick={() => onSelect(id, setting)}>
          {nameOf(id)}
        </Anchor>
      </span>
    ))
  const facts = [
    secret ? words.secret : (type ?? words.unknownType),
    ...(origin === "node" ? [local ? words.local : visible && !secret ? words.visible : words.server] : []),
  ]
  return (
    <li>
      <div className={styles["head"]}>
        <code>{path}</code>
        <Tooltip label={words.copy(path)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={words.copy(path)}
            onClick={() => void copyText(`{{${path}}}`, words.copied(path))}
          >
            <IconCopy size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {origin !== "read" && <p className={styles["quiet"]}>{facts.join(" · ")}</p>}
      {makers.length > 0 && (
        <p className={styles["nodes"]}>
          <span>{words.madeBy}</span> {nodes(makers.map((node) => ({ node })))}
        </p>
      )}
      {readers.length > 0 && (
        <p className={styles["nodes"]}>
          <span>{words.readBy}</span> {nodes(readers)}
        </p>
      )}
      {unused && <p className={styles["unused"]}>{words.unused}</p>}
    </li>
  )
}

/** A node that reads a variable in several settings is named once, and leads to the first of them. */
const firstOfEach = <Place extends { readonly node: string }>(places: readonly Place[]): readonly Place[] =>
  places.filter(({ node }, index) => places.findIndex((other) => other.node === node) === index)
