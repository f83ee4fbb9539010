/** A reason to stop that the person at the terminal can act on: printed without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's work; a {@link Stop} ends the process with its message alone.
 *
 * @param {() => Promise<void>} work
 */
export async function orStop(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}
