import type { TraceStep } from "@gatewright/engine"
import { withoutSecrets } from "@gatewright/flow"
import { z } from "zod"
import type { traceStepSchema } from "./contract.ts"

/** A step as the API tells it. */
export const runStep = ({ at, set, ...step }: TraceStep): z.input<typeof traceStepSchema> => ({
  ...step,
  at: new Date(at).toISOString(),
  ...(set === undefined ? {} : { set: variables.parse(withoutSecrets(set)) }),
})

const variables = z.record(z.string(), z.json())
