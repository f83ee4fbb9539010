import type { NodeDefinition } from "@gatewright/flow"
import { ActionIcon, TextInput, Tooltip } from "@mantine/core"
import { IconCopy } from "@tabler/icons-react"
import { copyText } from "../app/ui/copy-text.ts"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { useDraftText } from "./form/use-draft-text.ts"
import type { InspectorProps } from "./inspector-props.ts"
import styles from "./inspector.module.css"
import { words } from "./words.ts"

/** The name of a node, and what it is. */
export const GeneralTab = ({
  node,
  definition,
  problems,
  onOperation,
}: Pick<InspectorProps, "node" | "problems" | "onOperation"> & { readonly definition: NodeDefinition | undefined }) => {
  const { text, type, leave } = useDraftText(node.name, (name) =>
    onOperation({ kind: "rename-node", node: node.id, name }),
  )
  return (
    <div className={styles["panel"]}>
      <TextInput
        label={words.name}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        placeholder={definition?.label ?? node.type}
        maxLength={500}
      />
      <dl className={styles["facts"]}>
        <dt>{words.id}</dt>
        <dd className={styles["id"]}>
          <code>{node.id}</code>
          <Tooltip label={words.copyId}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              onClick={() => void copyText(node.id, words.idCopied)}
              aria-label={words.copyId}
            >
              <IconCopy size={16} />
            </ActionIcon>
          </Tooltip>
        </dd>
        <dt>{words.type}</dt>
        <dd>
          <code>{words.typeAndVersion(node.type, node.version)}</code>
        </dd>
        {definition && (
          <>
            <dt>{words.side}</dt>
            <dd>{words.sides[definition.side]}</dd>
            <dt>{words.about}</dt>
            <dd>{definition.summary}</dd>
          </>
        )}
      </dl>
      {problems.length > 0 && (
        <section className={styles["section"]}>
          <h3>{words.problems}</h3>
          <ProblemList problems={problems} />
        </section>
      )}
    </div>
  )
}
