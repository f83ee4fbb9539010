import { useStore, ViewportPortal } from "@xyflow/react"
import styles from "./canvas.module.css"
import { type Observable, useObserved } from "./observable.ts"
import type { HelperLine } from "./snapped.ts"

/** The lines that show what a dragged card is lined up with. */
export const HelperLines = ({ lines }: { readonly lines: Observable<readonly HelperLine[]> }) => {
  const shown = useObserved(lines)
  const pixel = useStore(({ transform }) => 1 / transform[2])
  if (shown.length === 0) return undefined
  return (
    <ViewportPortal>
      {shown.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          className={styles["helperLine"]}
          style={
            axis === "x"
              ? { left: at, top: from - 12, height: to - from + 24, width: pixel }
              : { left: from - 12, top: at, width: to - from + 24, height: pixel }
          }
        />
      ))}
    </ViewportPortal>
  )
}
