import { type Catalogue, definitionOf, type FlowDocument, type FlowNode, referencesIn } from "@gatewright/flow"
import { useMemo } from "react"
import { ProblemList, type ShownProblem } from "../app/ui/ProblemList.tsx"
import { formOfNode } from "./form/form-of-node.ts"
import styles from "./inspector.module.css"
import facts from "./node-facts.module.css"
import { KeptSettings } from "./KeptSettings.tsx"
import { nodeName } from "./node-name.ts"
import { OutputsTab } from "./OutputsTab.tsx"
import { requirementText } from "./requirement-text.ts"
import { shownSettings } from "./shown-settings.ts"
import { words } from "./words.ts"

/** A node to read: its settings with their texts, what it requires, its outputs, its problems (I1.10). */
export const NodeFacts = ({
  document,
  node,
  catalogue,
  problems,
}: {
  readonly document: FlowDocument
  readonly node: FlowNode
  readonly catalogue: Catalogue
  readonly problems: readonly ShownProblem[]
}) => {
  const definition = node.children === undefined ? definitionOf(catalogue, node) : undefined
  const { flow } = document
  const settings = useMemo(
    () =>
      definition
        ? shownSettings({
            fields: formOfNode(definition),
            settings: node.settings,
            texts: flow.texts,
            place: flow,
          })
        : [],
    [definition, node, flow],
  )
  const required = referencesIn(node.settings).map(({ reference }) => requirementText(reference))
  return (
    <div>
      <header className={facts["header"]}>
        <h2>{nodeName(node, definition)}</h2>
        <p>
          {definition?.label ?? node.type} · <code>{node.id}</code>
        </p>
      </header>
      {problems.length > 0 && (
        <div className={styles["panel"]}>
          <ProblemList problems={problems} />
        </div>
      )}
      {definition ? (
        <dl className={facts["settings"]}>
          {settings.length === 0 && <p className={styles["quiet"]}>{words.noSettings}</p>}
          {settings.map(({ title, value, text, level, code }, index) => (
            // By index: titles repeat, and the list is drawn anew for another node
            <div key={index} style={{ paddingInlineStart: level * 14 }} data-heading={value === "" || undefined}>
              <dt>{title}</dt>
              {value !== "" && <dd data-code={code || undefined}>{value}</dd>}
              {text !== undefined && (
                <dd className={facts["text"]}>
                  “{text}” <span>{words.textsIn(flow.texts.fallback)}</span>
                </dd>
              )}
            </div>
          ))}
        </dl>
      ) : (
        <KeptSettings node={node} />
      )}
      {required.length > 0 && (
        <section className={facts["section"]}>
          <h3>{words.requires}</h3>
          <ul>
            {required.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={facts["section"]}>
        <h3>{words.tabs.outputs}</h3>
      </section>
      <OutputsTab document={document} node={node} catalogue={catalogue} onSelect={undefined} />
    </div>
  )
}
