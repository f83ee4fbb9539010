import { words } from "./words.ts"

/** How long something goes on, in the largest unit that is not zero. */
export const timeLeft = (until: string, now: number): string => {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
  if (seconds < 120) return words.left(seconds, "s")
  return seconds < 7200 ? words.left(Math.floor(seconds / 60), "min") : words.left(Math.floor(seconds / 3600), "h")
}
