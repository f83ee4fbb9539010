import type { Place, Problem } from "../problem.ts"
import type { editErrors } from "./errors.ts"

/** The reason why an edit is not made. */
export const refused = (code: keyof typeof editErrors, message: string, at?: Place): { readonly problem: Problem } => ({
  problem: { code, severity: "error", message, ...(at ? { at } : {}) },
})
