import type { Requirement } from "../export/requirements-of.ts"
import type { Bindings } from "./bindings.ts"

/** What somebody answered: this requirement is met by that thing here. */
export interface Answer extends Pick<Requirement, "kind" | "key" | "detail"> {
  /** The name of a secret, the key of a connection, the id of a library flow. */
  readonly to: string
}

/** Answers as bindings; the last one counts where one thing is answered twice. */
export const bindingsOf = (answers: readonly Answer[]): Bindings => ({
  secrets: recordOf(answers.filter(({ kind }) => kind === "secret")),
  connections: Object.fromEntries(
    [
      ...Map.groupBy(
        answers.filter(({ kind }) => kind === "connection"),
        ({ detail }) => detail,
      ),
    ].map(([kind, same]) => [kind, recordOf(same)]),
  ),
  flows: recordOf(answers.filter(({ kind }) => kind === "flow")),
})

const recordOf = (answers: readonly Answer[]): Readonly<Record<string, string>> =>
  Object.fromEntries(answers.map(({ key, to }) => [key, to]))

/** Bindings as answers. */
export const answersIn = ({ secrets, connections, flows }: Bindings): readonly Answer[] => [
  ...Object.entries(secrets).map(([key, to]) => ({ kind: "secret" as const, key, detail: "", to })),
  ...Object.entries(connections).flatMap(([detail, keys]) =>
    Object.entries(keys).map(([key, to]) => ({ kind: "connection" as const, key, detail, to })),
  ),
  ...Object.entries(flows).map(([key, to]) => ({ kind: "flow" as const, key, detail: "", to })),
]
