/**
 * Processor time that this thread has spent so far, in milliseconds. Unlike a clock it stands still while others have the
 * processor, so that a bound on it tells of the work alone.
 */
export const threadTime = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
