import type { Link } from "../../document/link.ts"
import type { RawConnection } from "./raw-bundle.ts"

/** A connection as a link; what its ends were called in the file is kept where they are called otherwise here. */
export const linkFrom = (
  { outcome, target }: RawConnection,
  { from, output, to }: { readonly from: string; readonly output: string; readonly to: string },
): Link => {
  const kept = {
    ...(output === outcome ? {} : { outcome }),
    ...(to === `n_${target}` ? {} : { target }),
  }
  return Object.keys(kept).length === 0 ? { from, output, to } : { from, output, to, "x-pingam": kept }
}
