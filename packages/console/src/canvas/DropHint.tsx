import { IconFileImport } from "@tabler/icons-react"
import styles from "./canvas.module.css"
import { type Observable, useObserved } from "./observable.ts"
import { words } from "./words.ts"

/** Says what becomes of a file that is dragged over the canvas. */
export const DropHint = ({ shown }: { readonly shown: Observable<boolean> }) =>
  useObserved(shown) && (
    <p className={styles["dropHint"]}>
      <span>
        <IconFileImport size={18} aria-hidden />
        {words.dropFile}
      </span>
    </p>
  )
