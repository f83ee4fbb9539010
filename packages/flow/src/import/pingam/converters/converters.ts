import type { Converter } from "../runnable.ts"
import { callInnerTree } from "./call-inner-tree.ts"
import { dataStoreDecision, identityStoreDecision } from "./check-password.ts"
import { message } from "./message.ts"
import { collector, page } from "./page.ts"

/** The types of nodes that may have a counterpart here. Whether a node has one is for its converter to say. */
export const converters: ReadonlyMap<string, Converter> = new Map([
  ["PageNode", page],
  ["UsernameCollectorNode", collector],
  ["PasswordCollectorNode", collector],
  ["ValidatedUsernameNode", collector],
  ["ValidatedPasswordNode", collector],
  ["AttributeCollectorNode", collector],
  ["DataStoreDecisionNode", dataStoreDecision],
  ["IdentityStoreDecisionNode", identityStoreDecision],
  ["InnerTreeEvaluatorNode", callInnerTree],
  ["MessageNode", message],
])
