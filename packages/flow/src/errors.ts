import { changeErrors } from "./change/errors.ts"
import { checkErrors } from "./check/errors.ts"
import { editErrors } from "./edit/errors.ts"
import { exportErrors } from "./export/errors.ts"
import { importPlanErrors } from "./import/plan/errors.ts"
import { readErrors } from "./import/errors.ts"
import { pingAmErrors } from "./import/pingam/errors.ts"
import { planErrors } from "./plan/errors.ts"

/** Every problem that this package reports, by its stable code. Each has a section in docs/errors.md. */
export const flowErrors = {
  ...checkErrors,
  ...exportErrors,
  ...changeErrors,
  ...editErrors,
  ...importPlanErrors,
  ...planErrors,
  ...readErrors,
  ...pingAmErrors,
} as const
