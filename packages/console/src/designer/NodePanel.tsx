import { CloseButton } from "@mantine/core"
import { Inspector } from "../inspector/Inspector.tsx"
import { NodeFacts } from "../inspector/NodeFacts.tsx"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { words } from "./words.ts"

/** The settings of a node, beside the flow; for those who may only look, what they are. */
export const NodePanel = () => {
  const { tenant, mayWrite, view, editing, designing, place, problems } = useDesignerContext()
  const { inspected: node } = place
  if (!node) return null
  const { document, catalogue } = designing
  const shared = { document, node, catalogue, problems: problems.filter(({ at }) => at?.node === node.id) }
  return (
    <div className={styles["inspector"]} data-beside data-panel="inspector">
      {mayWrite ? (
        <Inspector
          {...shared}
          tenant={tenant}
          at={place.at}
          onOperation={editing.operate}
          onSelect={view === "outline" ? place.enter : place.goTo}
          hasFocus={place.isEntered && place.at === undefined}
          onClose={place.leave}
        />
      ) : (
        <aside className={styles["node"]} aria-label={words.nodeFacts}>
          <CloseButton onClick={place.leave} aria-label={words.closeNode} />
          <NodeFacts {...shared} />
        </aside>
      )}
    </div>
  )
}
