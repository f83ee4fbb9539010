import type { TypeAnswer } from "@gatewright/flow"
import { wrongUsage } from "../command-failure.ts"

/**
 * What becomes of types that are not there, as `--types` says it: `partners/join=create,devices/pairing=custom/Pairing`.
 *
 * @throws CommandFailure where that is not how it is said
 */
export const typeAnswersIn = (text: string): TypeAnswer[] =>
  text
    .split(",")
    .filter(Boolean)
    .map((answer) => {
      const [from = "", to = "", ...more] = answer.split("=")
      if (more.length > 0) throw unreadable(answer)
      return { ...placeIn(from, answer), to: to === "create" ? to : placeIn(to, answer) }
    })

const placeIn = (words: string, answer: string) => {
  const [category = "", type = "", ...more] = words.split("/")
  if (category === "" || type === "" || more.length > 0) throw unreadable(answer)
  return { category, type }
}

const unreadable = (answer: string) =>
  wrongUsage(`--types: “${answer}” is neither CATEGORY/TYPE=create nor CATEGORY/TYPE=CATEGORY/TYPE.`)
