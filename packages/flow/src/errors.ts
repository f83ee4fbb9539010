import { checkErrors } from "./check/errors.ts"
import { exportErrors } from "./export/errors.ts"

/** Every problem that this package reports, by its stable code. Each has a section in docs/errors.md. */
export const flowErrors = {
  ...checkErrors,
  ...exportErrors,
} as const

export type FlowErrorCode = keyof typeof flowErrors
