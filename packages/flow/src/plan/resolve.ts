import type { Requirement } from "../export/requirements-of.ts"
import type { Bindings } from "./bindings.ts"

/** The name of the secret of this environment that a flow means: as bound, else the one of that very name. */
export const resolveSecret = ({ secrets }: Bindings, name: string): string => boundIn(secrets, name) ?? name

/** The key of the connection of this environment that a flow means. It is of the same kind. */
export const resolveConnection = (
  { connections }: Bindings,
  { kind, key }: { readonly kind: string; readonly key: string },
): string => {
  const ofKind = boundIn(connections, kind)
  return (ofKind && boundIn(ofKind, key)) ?? key
}

/** The id of the library flow of this environment that a flow calls. */
export const resolveFlow = ({ flows }: Bindings, id: string): string => boundIn(flows, id) ?? id

/** What stands here for something that a flow needs: the name of a secret, the key of a connection, the id of a flow. */
export const resolveRequirement = (
  bindings: Bindings,
  { kind, key, detail }: Pick<Requirement, "kind" | "key" | "detail">,
): string => {
  switch (kind) {
    case "secret":
      return resolveSecret(bindings, key)
    case "connection":
      return resolveConnection(bindings, { kind: detail, key })
    case "flow":
      return resolveFlow(bindings, key)
  }
}

/** Names come from files: `constructor` is one like any other. */
const boundIn = <Bound>(names: Readonly<Record<string, Bound>>, name: string): Bound | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined
