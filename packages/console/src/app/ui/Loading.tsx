import type { ReactNode } from "react"
import styles from "./loading.module.css"
import { words } from "./words.ts"

/** Wraps a skeleton: it shows only after 150 ms, so that a quick answer does not flicker. */
export const Loading = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles["loading"]} role="status" aria-label={words.loading}>
    {children}
  </div>
)

/** A bar where a line of text will be. `width` in per cent. */
export const Bar = ({ width, height = 12 }: { readonly width: number; readonly height?: number }) => (
  <span className={styles["bar"]} style={{ width: `${width}%`, height }} />
)
