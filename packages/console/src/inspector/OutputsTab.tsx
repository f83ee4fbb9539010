import { outputsOf } from "@gatewright/flow"
import { Anchor } from "@mantine/core"
import { wordsOf } from "../canvas/words-of.ts"
import type { InspectorProps } from "./inspector-props.ts"
import { nodeNames } from "./node-names.ts"
import styles from "./inspector.module.css"
import { words } from "./words.ts"

/** The outputs of a node and where they lead. */
export const OutputsTab = ({
  document: { flow },
  node,
  catalogue,
  onSelect,
}: Pick<InspectorProps, "document" | "node" | "catalogue"> & {
  readonly onSelect: ((node: string) => void) | undefined
}) => {
  const links = flow.links.filter(({ from }) => from === node.id)
  const outputs = outputsOf({ node, catalogue, place: flow, links })
  const inWords = wordsOf(flow.texts)
  const names = nodeNames(flow.nodes, catalogue)
  if (outputs.length === 0) return <p className={`${styles["panel"]} ${styles["quiet"]}`}>{words.noOutputs}</p>
  return (
    <ul className={`${styles["panel"]} ${styles["outputs"]}`}>
      {outputs.map(({ id, label, kind }) => {
        const targets = links.filter(({ output }) => output === id).map(({ to }) => to)
        return (
          <li key={id} data-kind={kind}>
            <p>
              <strong>{inWords(label)}</strong> <code>{id}</code>
            </p>
            {targets.length === 0 ? (
              <p className={styles["quiet"]}>{kind === "failure" ? words.unlinkedFailure : words.leadsNowhere}</p>
            ) : (
              <p className={styles["quiet"]}>
                {words.leadsTo}{" "}
                {targets.map((target, index) => (
                  <span key={target}>
                    {index > 0 && ", "}
                    {onSelect ? (
                      <Anchor component="button" type="button" inherit onClick={() => onSelect(target)}>
                        {names.get(target) ?? target}
                      </Anchor>
                    ) : (
                      (names.get(target) ?? target)
                    )}
                  </span>
                ))}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
