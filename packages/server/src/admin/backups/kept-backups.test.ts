import { deepEqual, equal, ok } from "node:assert/strict"
import { after, test } from "node:test"
import { keptBackups, type Kept, type RetentionRule } from "./kept-backups.ts"
import { lastDue } from "./last-due.ts"

const zone = process.env["TZ"]
process.env["TZ"] = "Europe/Rome"
after(() => {
  if (zone === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zone
})

const rule: RetentionRule = { daily: 7, weekly: 4, monthly: 12 }
const at = (text: string): number => new Date(text).getTime()
const days = (from: string, count: number): readonly number[] => {
  const first = new Date(from)
  return Array.from({ length: count }, (_, day) =>
    new Date(first.getFullYear(), first.getMonth(), first.getDate() + day, 2).getTime(),
  )
}
const local = (time: number): string => new Date(time).toLocaleDateString("sv")
const withReason = (kept: ReadonlyMap<number, readonly Kept[]>, reason: Kept): readonly string[] =>
  [...kept].filter(([, why]) => why.includes(reason)).map(([time]) => local(time))

/** What is left when the rule is followed after every backup. */
const followed = (times: readonly number[]): readonly number[] =>
  times.reduce<readonly number[]>((left, time) => [...keptBackups([...left, time], rule).keys()], [])

test("the newest of the last days, weeks and months are kept", () => {
  const kept = keptBackups(days("2025-11-23T02:00", 730), rule)
  deepEqual(withReason(kept, "latest"), ["2027-11-22"])
  deepEqual(withReason(kept, "daily"), [
    "2027-11-22",
    "2027-11-21",
    "2027-11-20",
    "2027-11-19",
    "2027-11-18",
    "2027-11-17",
    "2027-11-16",
  ])
  deepEqual(withReason(kept, "weekly"), ["2027-11-22", "2027-11-21", "2027-11-14", "2027-11-07"])
  deepEqual(withReason(kept, "monthly").slice(0, 4), ["2027-11-22", "2027-10-31", "2027-09-30", "2027-08-31"])
  equal(withReason(kept, "monthly").length, 12)
})

test("following the rule every day for two years keeps what following it once at the end keeps", () => {
  const all = days("2025-11-23T02:00", 730)
  deepEqual(followed(all), [...keptBackups(all, rule).keys()])
})

test("a backup by hand takes the place of the one of that night", () => {
  const kept = keptBackups([at("2026-05-03T02:00"), at("2026-05-04T02:00"), at("2026-05-04T15:30")], rule)
  deepEqual([...kept.keys()], [at("2026-05-04T15:30"), at("2026-05-03T02:00")])
})

test("days without backups are not counted", () => {
  const before = days("2026-01-05T02:00", 30)
  const kept = keptBackups([...before, at("2026-06-01T02:00")], rule)
  deepEqual(withReason(kept, "daily"), [
    "2026-06-01",
    ...before
      .slice(-6)
      .toReversed()
      .map((time) => local(time)),
  ])
})

test("the newest is kept by a rule that keeps nothing else", () => {
  deepEqual(
    [...keptBackups(days("2026-01-01T02:00", 5), { daily: 0, weekly: 0, monthly: 0 })],
    [[at("2026-01-05T02:00"), ["latest"]]],
  )
  equal(keptBackups([], rule).size, 0)
})

test("days of 23 and of 25 hours count as one day each", () => {
  for (const change of ["2026-03-29", "2026-10-25"]) {
    const day = at(`${change}T00:00`)
    const hourly = Array.from({ length: 24 }, (_, hour) => day + hour * 3_600_000).filter(
      (time) => local(time) === change,
    )
    const dayBefore = day - 3_600_000
    const kept = keptBackups([dayBefore, ...hourly], { daily: 2, weekly: 0, monthly: 0 })
    deepEqual([...kept.keys()], [hourly.at(-1), dayBefore])
  }
})

test("a backup is due at the time of day, today's once that has come", () => {
  const two = { hour: 2, minute: 0 }
  equal(lastDue(at("2026-11-22T01:59:59"), two), at("2026-11-21T02:00"))
  equal(lastDue(at("2026-11-22T02:00"), two), at("2026-11-22T02:00"))
  equal(lastDue(at("2026-01-01T00:30"), { hour: 23, minute: 45 }), at("2025-12-31T23:45"))
})

test("on the day that has no two o'clock a backup is due at three, on the one that has it twice at the first", () => {
  const two = { hour: 2, minute: 0 }
  equal(new Date(lastDue(at("2026-03-29T12:00"), two)).toISOString(), "2026-03-29T01:00:00.000Z")
  equal(new Date(lastDue(at("2026-10-25T12:00"), two)).toISOString(), "2026-10-25T00:00:00.000Z")
})

test("over two years there is one due time a day, and none is missed", () => {
  const two = { hour: 2, minute: 30 }
  const dues = new Set<number>()
  for (let now = at("2025-11-23T00:00"); now < at("2027-11-23T00:00"); now += 30 * 60_000) dues.add(lastDue(now, two))
  equal(new Set([...dues].map(local)).size, dues.size)
  ok(dues.size >= 730 && dues.size <= 731)
})
