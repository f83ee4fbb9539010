import { IconPencil, IconPlayerPlay } from "@tabler/icons-react"
import styles from "./versions.module.css"
import { words } from "./words.ts"

/** Marks what runs, and what is being edited. */
export const LineBadge = ({ kind }: { readonly kind: "live" | "draft" }) => {
  const Symbol = kind === "live" ? IconPlayerPlay : IconPencil
  return (
    <span className={styles["badge"]} data-kind={kind}>
      <Symbol size={12} aria-hidden />
      {words[kind]}
    </span>
  )
}
