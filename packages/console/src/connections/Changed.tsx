import { fullTime, timeAgo } from "../flows/time-ago.ts"
import styles from "./connections.module.css"

/** When something was changed, and by whom; nothing for what the configuration sets. */
export const Changed = ({ at, by }: { readonly at: string | null; readonly by: string | null }) =>
  at === null ? null : (
    <span className={styles["when"]}>
      <time dateTime={at} title={fullTime(at)}>
        {timeAgo(at)}
      </time>
      {by !== null && `, ${by}`}
    </span>
  )
