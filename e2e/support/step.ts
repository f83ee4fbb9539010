/** Does a step of a long test; when it fails, the error begins with the name of the step. */
export const step = async (name: string, go: () => Promise<void>): Promise<void> => {
  try {
    await go()
  } catch (cause) {
    throw new Error(`${name}\n${cause instanceof Error ? cause.stack : String(cause)}`, { cause })
  }
}
