import { inputHandle, outputHandle } from "@gatewright/flow"
import type { NodeProps } from "@xyflow/react"
import { IconAlertTriangle, IconArrowRight, IconCircleX } from "@tabler/icons-react"
import { memo } from "react"
import styles from "./node-card.module.css"
import { CardBar } from "./CardBar.tsx"
import { useCanvasActions } from "./canvas-actions.ts"
import type { CardNode } from "./canvas-elements.ts"
import { useHasDetails } from "./is-far.ts"
import { MarkBadge } from "./MarkBadge.tsx"
import type { GraphNode } from "./flow-graph.ts"
import { NodeIcon } from "./NodeIcon.tsx"
import type { ProblemCount } from "./node-description.ts"
import { Port } from "./Port.tsx"
import { shownName } from "./shown-name.ts"
import { words } from "./words.ts"

/** The card of a node (P5.4). It holds no state: cards out of view are not in the page. */
export const NodeCard = memo(({ data: { node, problems, mark, label, left }, selected }: NodeProps<CardNode>) => {
  return (
    <div
      className={styles["card"]}
      data-look={node.look}
      data-side={node.side}
      data-selected={selected || undefined}
      data-bad={problems?.errors ? true : undefined}
      data-mark={mark}
    >
      {selected && <CardBar id={node.id} compact={node.compact} />}
      {mark && (
        <span className={styles["mark"]}>
          <MarkBadge mark={mark} label={label} />
        </span>
      )}
      <Face node={node} problems={problems} left={left} />
      {node.hasInput && <Port side="target" y={inputHandle} />}
      {node.outputs.map(({ id, kind, linked }, index) => (
        <Port
          key={id}
          side="source"
          id={id}
          y={outputHandle({ index, outputs: node.outputs.length, compact: node.compact })}
          kind={kind}
          linked={linked}
          left={id === left}
        />
      ))}
    </div>
  )
})

interface Props {
  readonly node: GraphNode
  readonly problems: ProblemCount | undefined
}

/** What can be read on it: far away the name alone. */
const Face = ({ node, problems, left }: Props & { readonly left: string | undefined }) => {
  const hasDetails = useHasDetails()
  return (
    <>
      <div className={styles["head"]}>
        {hasDetails && (
          <span className={styles["icon"]}>
            <NodeIcon look={node.look} />
          </span>
        )}
        <span className={styles["words"]}>
          <strong title={node.name}>{shownName(node)}</strong>
          {hasDetails && (
            <span>{node.children > 0 ? `${node.typeLabel} · ${words.parts(node.children)}` : node.typeLabel}</span>
          )}
        </span>
        {hasDetails && (
          <span className={styles["marks"]}>
            {node.side && (
              <abbr title={node.side === "frontend" ? words.frontendHint : words.backendHint}>
                {node.side === "frontend" ? words.frontend : words.backend}
              </abbr>
            )}
            {problems && <ProblemBadge node={node.id} count={problems} />}
          </span>
        )}
      </div>
      {hasDetails && !node.compact && node.outputs.length > 0 && <Outputs node={node} left={left} />}
    </>
  )
}

const Outputs = ({ node: { outputs }, left }: Pick<Props, "node"> & { readonly left: string | undefined }) => (
  <ul className={styles["outputs"]}>
    {outputs.map(({ id, label, kind, linked }) => (
      <li
        key={id}
        data-kind={kind}
        data-linked={linked || undefined}
        data-left={id === left || undefined}
        title={label}
      >
        {id === left && <IconArrowRight size={12} role="img" aria-label={words.leftBy} />}
        {label}
      </li>
    ))}
  </ul>
)

const ProblemBadge = ({ node, count }: { readonly node: string; readonly count: ProblemCount }) => {
  const goTo = useCanvasActions().goToProblem()
  const Icon = count.errors > 0 ? IconCircleX : IconAlertTriangle
  const told = {
    className: styles["badge"],
    "data-severity": count.errors > 0 ? "error" : "warning",
    title: count.messages.join("\n"),
    children: (
      <>
        <Icon size={14} aria-hidden />
        {count.errors + count.warnings}
      </>
    ),
  }
  if (!goTo) return <span {...told} />
  // The keyboard has F8 for it: a stop of Tab more on each card would be in the way.
  return (
    <button
      {...told}
      type="button"
      tabIndex={-1}
      aria-label={words.goToProblem(count)}
      onClick={(event) => {
        event.stopPropagation()
        goTo(node)
      }}
    />
  )
}
