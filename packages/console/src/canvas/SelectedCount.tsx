import { Panel } from "@xyflow/react"
import styles from "./view-controls.module.css"
import { words } from "./words.ts"

/** How many cards, notes and groups are selected, where it is more than one. */
export const SelectedCount = ({ count }: { readonly count: number }) =>
  count > 1 && (
    <Panel position="bottom-center" className={styles["selected"] ?? ""}>
      {words.selectedCount(count)}
    </Panel>
  )
