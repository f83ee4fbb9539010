import type { FlowDocument } from "@gatewright/flow"
import { IconChevronRight } from "@tabler/icons-react"
import styles from "./flow-trail.module.css"
import { words } from "./words.ts"

/** The flows that a step is inside of, from the main one to its own; a click draws one of them. */
export const FlowTrail = ({
  path,
  documents,
  shown,
  onShow,
}: {
  readonly path: readonly string[]
  readonly documents: Readonly<Record<string, FlowDocument>>
  readonly shown: number
  readonly onShow: (level: number) => void
}) => (
  <nav className={styles["trail"]} aria-label={words.flowTrail}>
    <ol>
      {path.map((flow, level) => (
        // A flow that calls itself stands there twice.
        <li key={level}>
          {level > 0 && <IconChevronRight size={16} aria-hidden />}
          <button
            type="button"
            aria-current={level === shown || undefined}
            disabled={documents[flow] === undefined}
            title={documents[flow] === undefined ? words.noPicture : undefined}
            onClick={() => onShow(level)}
          >
            {documents[flow]?.flow.name ?? flow}
          </button>
        </li>
      ))}
    </ol>
  </nav>
)
