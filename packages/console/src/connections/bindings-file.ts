import { type Bindings, bindingsFileSchema } from "@gatewright/flow"

/** The text of a bindings file: the answers of one environment, in an order of their own, to keep beside the flows. */
export const bindingsFileText = ({ secrets, connections, flows }: Bindings): string =>
  `${JSON.stringify(
    {
      format: "gatewright/bindings",
      formatVersion: 1,
      secrets: sorted(secrets),
      connections: sorted(
        Object.fromEntries(
          Object.entries(connections)
            .filter(([, names]) => Object.keys(names).length > 0)
            .map(([kind, names]) => [kind, sorted(names)]),
        ),
      ),
      flows: sorted(flows),
    },
    undefined,
    2,
  )}\n`

/** The bindings of a file, or `undefined` where it is none. */
export const bindingsOfFile = (text: string): Bindings | undefined => {
  const parsed = bindingsFileSchema.safeParse(jsonOf(text))
  if (!parsed.success) return undefined
  const { secrets, connections, flows } = parsed.data
  return { secrets, connections, flows }
}

const sorted = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
