import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import styles from "./access.module.css"
import { words } from "./words.ts"

/** When something was the last time. */
export const When = ({ at }: { readonly at: string | null }) =>
  at === null ? (
    <span className={styles["muted"]}>{words.never}</span>
  ) : (
    <time className={styles["muted"]} dateTime={at} title={fullTime(at)}>
      {timeAgo(at)}
    </time>
  )
