const steps = [
  { unit: "year", seconds: 31_536_000 },
  { unit: "month", seconds: 2_592_000 },
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" })
const full = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" })

/** How long ago, in the largest unit that fits: `2 hr. ago`. A clock that runs behind the server's counts as now. */
export const timeAgo = (at: string, now: number = Date.now()): string => {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000)
  const step = steps.find((each) => seconds >= each.seconds)
  return step ? relative.format(-Math.floor(seconds / step.seconds), step.unit) : "just now"
}

/** The whole date and time, in the time zone of the reader. */
export const fullTime = (at: string): string => full.format(new Date(at))
