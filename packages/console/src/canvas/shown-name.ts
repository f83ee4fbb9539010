import type { GraphNode } from "./flow-graph.ts"

/** What people call a node: its name, else its type. */
export const shownName = ({ name, typeLabel }: Pick<GraphNode, "name" | "typeLabel">): string =>
  name === "" ? typeLabel : name
