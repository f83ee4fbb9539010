import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react"
import type { ReactNode } from "react"
import styles from "./notice.module.css"

export type Tone = "info" | "ok" | "warn" | "bad"

const icons = { info: IconInfoCircle, ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX }

/** A message in the flow of the page. A bad one is read out at once, the others when the reader has time. */
export const Notice = ({
  tone,
  title,
  text,
  children,
}: {
  readonly tone: Tone
  readonly title?: string
  readonly text?: string
  readonly children?: ReactNode
}) => {
  const Icon = icons[tone]
  return (
    <div className={styles["notice"]} data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <Icon size={18} aria-hidden className={styles["icon"]} />
      <div className={styles["body"]}>
        {title !== undefined && <strong>{title}</strong>}
        {text !== undefined && <p>{text}</p>}
        {children}
      </div>
    </div>
  )
}
