import type { RunStep } from "@gatewright/server/contract"

/** The next step after that one that left by a failure or failed, from the begin again after the last; `undefined` where none did. */
export const nextError = (steps: readonly RunStep[], index: number): number | undefined => {
  const errors = steps.flatMap(({ error }, at) => (error === undefined ? [] : [at]))
  return errors.find((at) => at > index) ?? errors[0]
}
