import type { FlowVariable } from "@gatewright/flow"

/** A variable is unused where a node makes it and nothing reads it, neither itself nor what it stands below. */
export const isUnused = ({ origin, readers, path }: FlowVariable, all: readonly FlowVariable[]): boolean =>
  origin === "node" &&
  readers.length === 0 &&
  !all.some((other) => other.readers.length > 0 && (isBelow(other.path, path) || isBelow(path, other.path)))

const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`)

/** The variables that fit a search: by their own path, or the names of the nodes that make or read them. */
export const foundVariables = ({
  variables,
  search,
  nameOf,
  unusedOnly,
}: {
  readonly variables: readonly FlowVariable[]
  readonly search: string
  readonly nameOf: (node: string) => string
  readonly unusedOnly: boolean
}): readonly FlowVariable[] => {
  const sought = search.trim().toLowerCase()
  const fits = (text: string) => text.toLowerCase().includes(sought)
  return variables.filter(
    (variable) =>
      (!unusedOnly || isUnused(variable, variables)) &&
      (sought === "" ||
        fits(variable.path) ||
        variable.makers.some((node) => fits(nameOf(node))) ||
        variable.readers.some(({ node }) => fits(nameOf(node)))),
  )
}
