import type { FormatStep } from "./format-step.ts"

/** The steps from format version 1 to the present one, in order: one file each, never changed after its release. */
export const formatSteps: readonly FormatStep[] = []
