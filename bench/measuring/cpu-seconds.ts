import { readFileSync } from "node:fs"

/** Seconds of processor time that a process has used, as Linux counts them; not a number elsewhere. */
export const cpuSeconds = (pid: number): number => {
  if (process.platform !== "linux") return Number.NaN
  // proc(5): the name of the program, which may hold anything, ends with the last bracket; utime and stime are fields 14 and 15.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** `USER_HZ`, the same on every platform that Node runs on. */
const ticksPerSecond = 100
