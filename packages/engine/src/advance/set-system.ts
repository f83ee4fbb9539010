import type { User } from "../ports.ts"
import type { Progress } from "./progress.ts"
import { languageOf } from "./language-of.ts"
import { flowVariable, userVariable } from "./system-variables.ts"

/** Makes a user the one of the run: `user.*`, and perhaps another language. */
export const setUser = (progress: Progress, user: User): void => {
  progress.user = user
  progress.variables["user"] = userVariable(user)
  progress.info = undefined
  const texts = progress.levels[0]?.compiled.flow.texts
  if (texts === undefined) return
  const language = languageOf({ texts, input: progress.before.input, user })
  if (language === progress.language) return
  progress.language = language
  setFlow(progress)
}

/** Sets `flow.error.message`, which people may see. */
export const setErrorMessage = (progress: Progress, message: string): void => {
  progress.errorMessage = message
  setFlow(progress)
}

const setFlow = (progress: Progress): void => {
  const { input, stack } = progress.before
  const { language, errorMessage } = progress
  progress.variables["flow"] = flowVariable({ input, stack, language, errorMessage })
}
