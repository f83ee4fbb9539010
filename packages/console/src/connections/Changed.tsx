import { fullTime, timeAgo } from "../app/ui/time-ago.ts"

/** When something was changed, and by whom; nothing for what the configuration sets. */
export const Changed = ({ at, by }: { readonly at: string | null; readonly by: string | null }) =>
  at === null ? null : (
    <>
      <time dateTime={at} title={fullTime(at)}>
        {timeAgo(at)}
      </time>
      {by !== null && <p>{by}</p>}
    </>
  )
