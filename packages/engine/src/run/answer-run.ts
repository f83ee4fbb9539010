import { advance } from "../advance/advance.ts"
import { answerTo } from "./answer-to.ts"
import { defaultLimits } from "./limits.ts"
import type { Advanced } from "./outcome.ts"
import { outcomeOf } from "./outcome-of.ts"
import { resume } from "./resume.ts"
import type { RequestInfo } from "./run-input.ts"
import type { Answer } from "../screen.ts"
import { settle } from "./settle.ts"
import { showRun, type RunInHand } from "./show-run.ts"

/**
 * Answers the screen that a run waits at, and goes on to the next one, or to the end.
 *
 * An answer with the token of another screen executes nothing: the second half of a double click, the back button, a page
 * that was left open (R4). A finished run gives its end again; an expired one ends.
 *
 * @param request where this answer came from, if `request.*` should say so from now on
 */
export const answerRun = async ({
  answer,
  stepToken,
  request,
  ...run
}: RunInHand & {
  readonly answer: Answer
  readonly stepToken: string
  readonly request?: RequestInfo
}): Promise<Advanced> => {
  const { compiled, ports, runToken, limits = defaultLimits } = run
  const shown = await showRun(run)
  const { outcome } = shown
  if (outcome.kind !== "show") return shown
  // Hashes are compared, so that the time it takes tells nothing about the token.
  if (ports.hash(stepToken) !== ports.hash(outcome.stepToken)) {
    return { state: shown.state, outcome: { ...outcome, kind: "stale" } }
  }
  const { input } = shown.state
  const before = request === undefined ? shown.state : { ...shown.state, input: { ...input, request } }
  const { progress, at } = await resume({ state: before, compiled, ports, limits })
  const given = answerTo(outcome.screen, answer, progress.language)
  const stop = given.kind === "fault" ? await advance(progress, given) : await advance(progress, at, given.answer)
  const state = settle(progress, stop)
  return { state, outcome: outcomeOf(state, { ports, runToken }) }
}
