import type { NodeRunner } from "@gatewright/engine"
import type { NodeDefinition } from "@gatewright/flow"
import type { z } from "zod"

/** Joins a runner to its definition: the type is that of the definition, and so is the shape of the settings. */
export const defineRunner = <Settings extends z.ZodType>(
  definition: NodeDefinition<Settings>,
  runner: Omit<NodeRunner<z.output<Settings>>, "type">,
): NodeRunner<z.output<Settings>> => ({ ...runner, type: definition.type })
