import { refuse, type Refusal } from "../../http/refusal.ts"

/** The refusal of a save over what somebody else saved. */
export const savedMeanwhile = (
  now: { readonly revision: number; readonly changedBy: string },
  began: number,
): Refusal =>
  refuse(
    "flow.conflict",
    `${now.changedBy} saved revision ${now.revision} meanwhile, and you began with ${began}. Nothing was written.`,
  )
