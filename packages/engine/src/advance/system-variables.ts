import type { Value, ValueObject } from "@gatewright/flow"
import type { User } from "../ports.ts"
import type { RunState } from "../state/run-state.ts"

/** First names that nodes can't write: those of the system (P7.1), `mail` of mail templates, and the host's own. */
export const reservedNames: ReadonlySet<string> = new Set([
  "flow",
  "user",
  "session",
  "client",
  "request",
  "mail",
  "__proto__",
])

/** The variables that every run has (P7.1). Nothing is in `user` before a user was found, nor in `session` without one. */
export const systemVariables = (state: RunState): Record<string, Value> => {
  const { session, client = {}, request } = state.input
  return {
    flow: flowVariable(state),
    user: userVariable(state.user),
    session: session === undefined ? {} : { ...session.attributes, ...withoutAttributes(session) },
    client,
    request: { ...request },
  }
}

/** `flow.*`: of the main flow, also inside a library flow. */
export const flowVariable = ({
  input,
  stack,
  language,
  errorMessage,
}: Pick<RunState, "input" | "stack" | "language" | "errorMessage">): ValueObject => ({
  id: stack[0]?.flowId ?? "",
  tenant: input.tenant,
  url: input.flowUrl,
  language,
  query: { ...input.query },
  error: { message: errorMessage },
})

/** `user.*`: the attributes, and before them what every user has. */
export const userVariable = (user: User | undefined): ValueObject =>
  user === undefined ? {} : { ...user.attributes, ...withoutAttributes(user) }

const withoutAttributes = <Record extends { readonly attributes: ValueObject }>({
  attributes: _attributes,
  ...own
}: Record): Omit<Record, "attributes"> => own
