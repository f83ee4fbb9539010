import type { ReadFlows } from "../read-result.ts"

/** The ids that planning an import of a file asks about: of all flows that it holds. */
export const idsOf = ({ main, libraries, others }: ReadFlows): readonly string[] => [
  ...new Set([main, ...libraries, ...others].map(({ flow }) => flow.id)),
]
