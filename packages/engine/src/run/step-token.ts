import type { Ports } from "../ports.ts"

/**
 * The id of the run that a run token opens. The token is unguessable (`ports.random.token()`), stays with the browser or
 * the application, and is nowhere in the store: whoever reads the store can't continue a run.
 */
export const runIdOf = (hash: Ports["hash"], runToken: string): string => hash(`run ${runToken}`)

/**
 * The one-time token of a screen. It follows from the run token and the revision, so it need not be stored at all, and a
 * page that is loaded again carries the same one. An answer makes the next revision, and the token is used up.
 */
export const stepTokenOf = (
  hash: Ports["hash"],
  { runToken, revision }: { runToken: string; revision: number },
): string => hash(`step ${revision} ${runToken}`)
