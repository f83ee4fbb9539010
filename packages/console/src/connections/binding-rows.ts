import type { Bindings, Requirement } from "@gatewright/flow"

/** One binding: a name in flows, and what it stands for here. `detail` is the kind of a connection, else empty. */
export interface BindingRow extends Pick<Requirement, "kind" | "key" | "detail"> {
  readonly target: string
}

/** Bindings one by one, as a table shows them. */
export const bindingRows = ({ connections, secrets, flows }: Bindings): readonly BindingRow[] => [
  ...Object.entries(connections).flatMap(([detail, keys]) =>
    Object.entries(keys).map(([key, target]): BindingRow => ({ kind: "connection", detail, key, target })),
  ),
  ...Object.entries(secrets).map(([key, target]): BindingRow => ({ kind: "secret", detail: "", key, target })),
  ...Object.entries(flows).map(([key, target]): BindingRow => ({ kind: "flow", detail: "library", key, target })),
]

/** The same bindings with one more answer, or without one that was there where `target` is `undefined`. */
export const withBinding = (
  bindings: Bindings,
  { kind, key, detail }: Pick<Requirement, "kind" | "key" | "detail">,
  target: string | undefined,
): Bindings => {
  switch (kind) {
    case "secret":
      return { ...bindings, secrets: changed(bindings.secrets, key, target) }
    case "connection": {
      const ofKind = changed(bindings.connections[detail] ?? {}, key, target)
      return { ...bindings, connections: { ...bindings.connections, [detail]: ofKind } }
    }
    case "flow":
      return { ...bindings, flows: changed(bindings.flows, key, target) }
  }
}

const changed = (
  names: Readonly<Record<string, string>>,
  key: string,
  target: string | undefined,
): Readonly<Record<string, string>> => {
  const others = Object.entries(names).filter(([name]) => name !== key)
  return Object.fromEntries(target === undefined ? others : [...others, [key, target]])
}
