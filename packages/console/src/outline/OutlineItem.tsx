import { removeNodes } from "@gatewright/flow"
import { ActionIcon, Menu, VisuallyHidden } from "@mantine/core"
import { IconAlertTriangle, IconCircleX, IconDots } from "@tabler/icons-react"
import { NodeIcon } from "../canvas/NodeIcon.tsx"
import type { ProblemCount } from "../canvas/node-description.ts"
import { words as canvasWords } from "../canvas/words.ts"
import type { Designing } from "../commands/command.ts"
import { SideMark } from "../palette/SideMark.tsx"
import type { OutlineRow } from "./outline-rows.ts"
import styles from "./outline.module.css"
import { words } from "./words.ts"

/** A node in the outline: what it is, what is wrong with it, where its outputs lead, and what can be done with it. */
export const OutlineItem = ({
  row: { node, name, outputs },
  about,
  problems,
  designing,
  isCurrent,
  isSelected,
  isDimmed,
  onSelect,
  onGoTo,
  onEnter,
}: {
  readonly row: OutlineRow
  /** Which step it is and what is wrong with it, for people who hear it. */
  readonly about: string
  readonly problems: ProblemCount | undefined
  readonly designing: Designing
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly isDimmed: boolean
  readonly onSelect: () => void
  readonly onGoTo: (node: string) => void
  readonly onEnter: (node: string) => void
}) => {
  const { document, catalogue, canEdit, open, edit } = designing
  const tabIndex = isCurrent ? 0 : -1
  const Wrong = problems && problems.errors > 0 ? IconCircleX : IconAlertTriangle
  const remove = (reconnect: boolean) => edit(removeNodes({ document, catalogue, ids: [node.id], reconnect }))
  return (
    <li className={styles["row"]} data-selected={isSelected || undefined} data-dimmed={isDimmed || undefined}>
      <button
        type="button"
        className={styles["node"]}
        data-row={node.id}
        tabIndex={tabIndex}
        aria-current={isSelected || undefined}
        onFocus={onSelect}
        onClick={() => onEnter(node.id)}
      >
        <NodeIcon look={node.look} size={18} />
        <span className={styles["names"]}>
          <strong>{name}</strong>
          <span>{node.typeLabel}</span>
        </span>
        {problems && (
          <span
            className={styles["badge"]}
            data-severity={problems.errors > 0 ? "error" : "warning"}
            title={canvasWords.problems(problems)}
          >
            <Wrong size={14} aria-hidden />
            {problems.errors + problems.warnings}
          </span>
        )}
        {node.side && <SideMark side={node.side} />}
        <VisuallyHidden>{about}</VisuallyHidden>
      </button>
      {canEdit && (
        <Menu width={220}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              tabIndex={tabIndex}
              aria-label={words.more(name)}
              onFocus={onSelect}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onEnter(node.id)}>{words.settings}</Menu.Item>
            <Menu.Item onClick={() => open({ tool: "add", after: node.id })}>{words.addAfter}</Menu.Item>
            <Menu.Item disabled={outputs.length === 0} onClick={() => open({ tool: "connect", node: node.id })}>
              {words.connect}
            </Menu.Item>
            <Menu.Item disabled={!node.hasInput} onClick={() => open({ tool: "put", node: node.id })}>
              {words.putOnLink}
            </Menu.Item>
            <Menu.Item onClick={() => open({ tool: "rename", node: node.id })}>{words.rename}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => remove(true)}>{words.removeReconnect}</Menu.Item>
            <Menu.Item color="red" onClick={() => remove(false)}>
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {outputs.length > 0 && (
        <ul className={styles["outputs"]} aria-label={words.outputs(name)}>
          {outputs.map((output) => (
            <li key={output.id} data-kind={output.kind}>
              {output.targets.map((target) => (
                <button key={target.id} type="button" tabIndex={tabIndex} onClick={() => onGoTo(target.id)}>
                  {output.label} → <span>{target.name}</span>
                </button>
              ))}
              {output.targets.length === 0 &&
                (canEdit ? (
                  <button
                    type="button"
                    tabIndex={tabIndex}
                    data-open
                    onClick={() => open({ tool: "connect", node: node.id, output: output.id })}
                  >
                    {output.label} → <span>{words.open}</span>
                  </button>
                ) : (
                  <p>
                    {output.label} → <span>{words.open}</span>
                  </p>
                ))}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
