import { ColorChoice } from "./ColorChoice.tsx"
import styles from "./notes.module.css"
import { LoneBar } from "./LoneBar.tsx"
import { words } from "./words.ts"

/** The colours of a note or a frame, above it while it is selected. */
export const ThingBar = ({
  color,
  onColor,
}: {
  readonly color: string | undefined
  readonly onColor: (color: string) => void
}) => (
  <LoneBar label={words.color} className={styles["bar"]}>
    <ColorChoice color={color} onColor={onColor} />
  </LoneBar>
)
