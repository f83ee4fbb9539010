import { useId } from "react"
import styles from "./add-flow-dialog.module.css"
import { type How, ways } from "./add-draft.ts"
import { words } from "./words.ts"

/** The four ways to initialize a flow (P3.1), as radio buttons with a sentence each. */
export const WayChoice = ({ value, onChange }: { readonly value: How; readonly onChange: (how: How) => void }) => {
  const name = useId()
  return (
    <div className={styles["ways"]}>
      {ways.map((way) => (
        <label key={way} className={styles["way"]}>
          <input type="radio" name={name} checked={value === way} onChange={() => onChange(way)} />
          <strong>{words.ways[way].title}</strong>
          <span>{words.ways[way].text}</span>
        </label>
      ))}
    </div>
  )
}
