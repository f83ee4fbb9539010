import { z } from "zod"

/**
 * The name of somebody or something that acts, as the audit log tells it. It holds nothing that can't be seen: none differs
 * from another one, or is read in another order, by what nobody sees.
 */
export const visibleName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "must be without characters that can't be seen")
