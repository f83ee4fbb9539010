import type { Requirement } from "../export/requirements-of.ts"
import type { Bindings } from "./bindings.ts"

/** The name of the secret of this environment that a flow means: as bound, else the one of that very name. */
export const resolveSecret = (bindings: Bindings, name: string): string =>
  boundName(bindings, { kind: "secret", key: name, detail: "" }) ?? name

/** The key of the connection of this environment that a flow means. It is of the same kind. */
export const resolveConnection = (
  bindings: Bindings,
  { kind, key }: { readonly kind: string; readonly key: string },
): string => boundName(bindings, { kind: "connection", key, detail: kind }) ?? key

/** The id of the library flow of this environment that a flow calls. */
export const resolveFlow = (bindings: Bindings, id: string): string =>
  boundName(bindings, { kind: "flow", key: id, detail: "" }) ?? id

/** The ids by which flows call a flow of this environment: its own, unless that is bound to another, and those bound to it. */
export const idsThatMean = (bindings: Bindings, id: string): readonly string[] =>
  [...new Set([id, ...Object.keys(bindings.flows)])].filter((called) => resolveFlow(bindings, called) === id)

/** What something that a flow needs is bound to; `undefined` where nobody said, so that it is the thing of that very name. */
export const boundName = (
  { secrets, connections, flows }: Bindings,
  { kind, key, detail }: Pick<Requirement, "kind" | "key" | "detail">,
): string | undefined => {
  switch (kind) {
    case "secret":
      return boundIn(secrets, key)
    case "connection":
      return boundIn(boundIn(connections, detail) ?? {}, key)
    case "flow":
      return boundIn(flows, key)
  }
}

/** Names come from files: `constructor` is one like any other. */
const boundIn = <Bound>(names: Readonly<Record<string, Bound>>, name: string): Bound | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined
