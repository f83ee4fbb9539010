import type { FormatStep } from "./format-step.ts"

/** The steps from bundle format version 1 to the present one, in order; flows in a bundle have versions and steps of their own. */
export const bundleSteps: readonly FormatStep[] = []
