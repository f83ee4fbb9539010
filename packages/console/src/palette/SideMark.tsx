import { words } from "../canvas/words.ts"
import styles from "./palette.module.css"

/** Where a node runs: *FE* on a page of the end user, *BE* on the server. */
export const SideMark = ({ side }: { readonly side: "frontend" | "backend" }) => (
  <abbr className={styles["side"]} title={side === "frontend" ? words.frontendHint : words.backendHint}>
    {side === "frontend" ? words.frontend : words.backend}
  </abbr>
)
