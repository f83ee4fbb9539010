import type { NodeRunner } from "../node-runner.ts"

/** The runners that a program has, by type. */
export type Runners = ReadonlyMap<string, NodeRunner<never>>

/** Makes a table of runners. Two runners of one type are a bug. */
export const runnersOf = (runners: readonly NodeRunner<never>[]): Runners => {
  const table = new Map(runners.map((runner) => [runner.type, runner]))
  if (table.size !== runners.length) throw new Error("two node runners share a type")
  return table
}
