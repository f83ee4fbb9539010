import { CloseButton } from "@mantine/core"
import { ProblemList, type ShownProblem } from "../app/ui/ProblemList.tsx"
import styles from "./designer.module.css"
import { words } from "./words.ts"

/** Everything that is wrong with the flow; a click goes to the node. */
export const ChecksPanel = ({
  problems,
  onSelect,
  onClose,
}: {
  readonly problems: readonly ShownProblem[]
  readonly onSelect: (node: string) => void
  readonly onClose: () => void
}) => (
  <section className={styles["checks"]} aria-label={words.checksTitle}>
    <header>
      <h2>{words.checksTitle}</h2>
      <CloseButton onClick={onClose} aria-label={words.checksClose} />
    </header>
    <div className={styles["checksBody"]}>
      {problems.length === 0 ? (
        <p className={styles["quiet"]} role="status">
          {words.checksNone}
        </p>
      ) : (
        <>
          <p className={styles["quiet"]}>{words.checksBlock}</p>
          <ProblemList problems={problems} onSelect={({ at }) => at?.node !== undefined && onSelect(at.node)} />
        </>
      )}
    </div>
  </section>
)
