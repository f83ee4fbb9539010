import { flowId } from "@gatewright/flow"
import { wrongUsage } from "../command-failure.ts"

/**
 * The id of a flow, as somebody typed it.
 *
 * @throws CommandFailure with exit code 2 when it is none
 */
export const flowIdOf = (word: string): string => {
  if (flowId.safeParse(word).success) return word
  throw wrongUsage(`“${word}” is not the id of a flow. Ids begin with flow_, and “gatewright flow list” tells them.`)
}
