import { fullTime } from "../app/ui/time-ago.ts"

/** When a backup was made, told by its name: `2026-11-22T020000Z.bundle.json`. The name itself where it tells none. */
export const backupTime = (name: string): string => {
  const [, day, hour, minute, second] = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? []
  return day === undefined ? name : fullTime(`${day}T${hour}:${minute}:${second}Z`)
}
