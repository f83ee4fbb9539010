import { defineNode, type DefinedOutput, type NodeDefinition } from "@gatewright/flow"
import type { z } from "zod"
import type { NodeRunner } from "../node-runner.ts"

/** A node of the tests: its definition, and what executes it. */
export interface SmallNode {
  readonly definition: NodeDefinition
  readonly runner?: NodeRunner<never>
}

/** Makes a node with as little in its definition as may be. */
export const smallNode = <Settings extends z.ZodType>(
  type: string,
  {
    settings,
    outputs,
    run,
    ...more
  }: {
    readonly settings: Settings
    readonly outputs: readonly DefinedOutput[] | ((settings: z.output<Settings>) => readonly DefinedOutput[])
    readonly run?: Omit<NodeRunner<z.output<Settings>>, "type">
    readonly role?: "start" | "end"
    readonly categories?: readonly string[]
    readonly namesPlace?: keyof z.input<Settings> & string
    readonly goesTo?: keyof z.input<Settings> & string
  },
): SmallNode => ({
  definition: defineNode({
    type,
    version: 1,
    group: "Flow",
    label: type,
    summary: `The ${type} of these tests.`,
    side: "backend",
    settings,
    defaults: {} as never,
    outputs: typeof outputs === "function" ? outputs : () => outputs,
    ...more,
  }),
  ...(run === undefined ? {} : { runner: { type, ...run } }),
})

export const next: DefinedOutput = { id: "next", label: "Next", kind: "next" }
export const failure: DefinedOutput = { id: "failure", label: "Failure", kind: "failure" }
