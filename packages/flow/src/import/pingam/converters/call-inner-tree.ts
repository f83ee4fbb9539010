import { textOf } from "../json-parts.ts"
import { flowIdOf } from "../node-ids.ts"
import type { Converter } from "../runnable.ts"
import { onlySettings } from "./only-settings.ts"

/** Inner Tree Evaluator: the journey that it calls is a library flow, here or elsewhere. */
export const callInnerTree: Converter = ({ config }) => {
  const tree = textOf(config, "tree")
  if (tree === undefined || !onlySettings(config, ["tree", "displayErrorOutcome"])) return undefined
  return {
    type: "flow.executeNested",
    settings: { flow: { $flow: flowIdOf(tree), type: "library", name: tree } },
    exits: new Map([
      ["true", ["nestedSuccess"]],
      ["false", ["nestedFailure"]],
      ["error", ["failure"]],
    ]),
    outputs: 3,
  }
}
