import type { Place, Problem } from "../problem.ts"
import type { RefusedFile } from "./read-result.ts"

/** A refused file with one reason and one sentence. */
export const refusal = ({
  reason,
  code,
  message,
  at,
  looksLike,
}: {
  readonly reason: RefusedFile["reason"]
  readonly code: string
  readonly message: string
  readonly at?: Place
  readonly looksLike?: string | undefined
}): RefusedFile =>
  refusedFor({ reason, looksLike, problems: [{ code, severity: "error", message, ...(at && { at }) }] })

/** A refused file with several problems. */
export const refusedFor = ({
  reason,
  problems,
  looksLike,
}: {
  readonly reason: RefusedFile["reason"]
  readonly problems: readonly Problem[]
  readonly looksLike?: string | undefined
}): RefusedFile => ({
  kind: "refused",
  reason,
  ...(looksLike === undefined ? {} : { looksLike }),
  problems,
})
