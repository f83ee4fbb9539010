import { quoted } from "../../../words.ts"
import type { Problem } from "../../../problem.ts"
import type { RawNode } from "../raw-bundle.ts"
import type { Converter, Runnable } from "../runnable.ts"

/** Data Store Decision: true, or false for whatever reason. */
export const dataStoreDecision: Converter = ({ config }) =>
  Object.keys(config).length === 0
    ? authenticateUser(
        new Map([
          ["true", ["success"]],
          ["false", ["wrongPassword", "userNotFound", "userPending", "userLocked"]],
        ]),
      )
    : undefined

/**
 * Identity Store Decision. The passwords of the users here don't expire by themselves, so that nobody is asked for a new one
 * on the way (its outcomes Cancelled and Expired, and its settings, are about that).
 */
export const identityStoreDecision: Converter = (node) => ({
  ...authenticateUser(
    new Map([
      ["TRUE", ["success"]],
      ["FALSE", ["wrongPassword", "userNotFound", "userPending"]],
      ["LOCKED", ["userLocked"]],
    ]),
  ),
  aside: impossible,
  problems: problemsOf(node),
})

const impossible = ["CANCELLED", "EXPIRED"]

const problemsOf = ({ connections, name, pointer }: RawNode): readonly Problem[] => {
  const linked = connections.map(({ outcome }) => outcome).filter((outcome) => impossible.includes(outcome))
  if (linked.length === 0) return []
  return [
    {
      code: "pingam.outcome-aside",
      severity: "warning",
      message: `The outcomes ${linked.join(" and ")} of the node ${quoted(name)} can't happen here, as passwords don't expire by themselves. Their connections are kept in the file and not drawn.`,
      at: { pointer, nodeName: name },
    },
  ]
}

/** What the pages before it collected is in `form`, as it was in the shared state of the journey. */
const authenticateUser = (exits: Runnable["exits"]): Runnable => ({
  type: "users.authenticate",
  settings: {
    user: { by: "username", value: "{{form.username}}", ignoreCase: true },
    password: "{{form.password}}",
  },
  exits,
  outputs: 6,
})
