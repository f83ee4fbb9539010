import type { FlowNode } from "@gatewright/flow"
import { lazy, Suspense } from "react"
import { Notice } from "../app/ui/Notice.tsx"
import styles from "./inspector.module.css"
import { nodeName } from "./node-name.ts"
import { words } from "./words.ts"

const CodeEditor = lazy(async () => ({ default: (await import("./form/CodeEditor.tsx")).CodeEditor }))

/** The settings of a node that nothing here runs: as they came, to read, with the nodes that it holds. */
export const KeptSettings = ({ node }: { readonly node: FlowNode }) => {
  const isPage = node.children !== undefined
  return (
    <div className={styles["panel"]}>
      <Notice
        tone="warn"
        title={isPage ? words.pageTitle : words.placeholderTitle}
        text={isPage ? words.pageText : words.placeholderText}
      />
      {node.children && (
        <section className={styles["section"]}>
          <h3>{words.parts}</h3>
          <ol className={styles["children"]}>
            {node.children.map((child) => (
              <li key={child.id}>
                <details>
                  <summary>
                    {nodeName(child, undefined)} <code>{child.type}</code>
                  </summary>
                  <Kept settings={child.settings} label={child.name} />
                </details>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className={styles["section"]}>
        <h3>{words.keptSettings}</h3>
        <Kept settings={node.settings} label={words.keptSettings} />
      </section>
    </div>
  )
}

const Kept = ({ settings, label }: { readonly settings: FlowNode["settings"]; readonly label: string }) => (
  <Suspense>
    <CodeEditor value={JSON.stringify(settings, null, 2)} language="json" label={label} />
  </Suspense>
)
