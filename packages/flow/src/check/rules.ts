import type { Rule } from "./rule.ts"
import { badExpression } from "./rules/bad-expression.ts"
import { danglingLink } from "./rules/dangling-link.ts"
import { deadEnd } from "./rules/dead-end.ts"
import { duplicateId } from "./rules/duplicate-id.ts"
import { duplicateLabel } from "./rules/duplicate-label.ts"
import { duplicateLink } from "./rules/duplicate-link.ts"
import { invalidSetting } from "./rules/invalid-setting.ts"
import { layoutWithoutNode } from "./rules/layout-without-node.ts"
import { loopWithoutScreen } from "./rules/loop-without-screen.ts"
import { missingSetting } from "./rules/missing-setting.ts"
import { missingText } from "./rules/missing-text.ts"
import { newerNodeVersion } from "./rules/newer-node-version.ts"
import { noStart } from "./rules/no-start.ts"
import { nodeNotAvailable } from "./rules/node-not-available.ts"
import { secretInText } from "./rules/secret-in-text.ts"
import { serverOnlyVariable } from "./rules/server-only-variable.ts"
import { severalLinks } from "./rules/several-links.ts"
import { severalStarts } from "./rules/several-starts.ts"
import { unknownLabel } from "./rules/unknown-label.ts"
import { unknownNode } from "./rules/unknown-node.ts"
import { unknownOutput } from "./rules/unknown-output.ts"
import { unknownVariable } from "./rules/unknown-variable.ts"
import { unlinkedOutput } from "./rules/unlinked-output.ts"
import { unreachableNode } from "./rules/unreachable-node.ts"

/** The rules in the order in which their problems are told: the flow as a whole, its nodes, its links, what is in them. */
export const rules: readonly Rule[] = [
  noStart,
  severalStarts,
  duplicateId,
  unknownNode,
  newerNodeVersion,
  nodeNotAvailable,
  missingSetting,
  invalidSetting,
  badExpression,
  secretInText,
  danglingLink,
  unknownOutput,
  severalLinks,
  duplicateLink,
  unknownLabel,
  duplicateLabel,
  unreachableNode,
  deadEnd,
  unlinkedOutput,
  loopWithoutScreen,
  unknownVariable,
  serverOnlyVariable,
  missingText,
  layoutWithoutNode,
]
