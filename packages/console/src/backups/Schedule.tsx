import type { listBackups } from "@gatewright/server/contract"
import { IconCalendarTime } from "@tabler/icons-react"
import type { z } from "zod"
import { Notice } from "../app/ui/Notice.tsx"
import styles from "./backups.module.css"
import { words } from "./words.ts"

/** When backups are made, which are kept, and what went wrong the last time. */
export const Schedule = ({
  schedule,
  failure,
}: Pick<z.output<(typeof listBackups)["answer"]>, "schedule" | "failure">) => (
  <>
    {failure !== null && <Notice tone="bad" title={words.failedTitle} text={failure} />}
    <section className={styles["schedule"]} aria-label={words.schedule}>
      <IconCalendarTime size={18} aria-hidden />
      {schedule ? (
        <div>
          <strong>{words.scheduled(schedule.at)}</strong>
          <p>
            {words.rule(schedule.daily, schedule.weekly, schedule.monthly)} {words.missed}{" "}
            {words.folder(schedule.folder)}
          </p>
        </div>
      ) : (
        <p>{words.off}</p>
      )}
    </section>
  </>
)
