import { z } from "zod"

/**
 * Which thing of this environment a flow means by a name of its own: a file says `mail`, here that is `mail-prod`. Flows
 * stay as they are, so that they go out with the bytes that they came in with; names are looked up when a flow runs.
 */
export interface Bindings {
  /** By the name in the flow: the name of a secret here. */
  readonly secrets: Readonly<Record<string, string>>
  /** By the kind, and the key in the flow: the key of a connection here. */
  readonly connections: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By the id in the flow: the id of a library flow here. */
  readonly flows: Readonly<Record<string, string>>
}

const names = z.record(z.string().min(1).max(200), z.string().min(1).max(200))
const byKind = z.record(z.string().min(1).max(50), names)

export const bindingsSchema: z.ZodType<Bindings> = z.strictObject({
  secrets: names.default({}),
  connections: byKind.default({}),
  flows: names.default({}),
})

/** A bindings file (`gatewright/bindings`): the answers of one environment, to keep beside the flows. */
export const bindingsFileSchema = z.strictObject({
  $schema: z.string().max(2000).optional(),
  format: z.literal("gatewright/bindings"),
  formatVersion: z.literal(1),
  secrets: names.optional(),
  connections: byKind.optional(),
  flows: names.optional(),
})

/** Every name stands for the thing of that very name. */
export const noBindings: Bindings = { secrets: {}, connections: {}, flows: {} }
