import { documentFaults, flowDocumentSchema, isJsonObject, pathOf } from "@gatewright/flow"
import { z } from "zod"

/** How many values a body may hold that has flows in it: those of two flow files (SPEC 4.5). */
export const documentValues = 1_000_000

/** So many faults are left to the schema. */
const few = 20

/**
 * A document in the body of a request. The schema of record keeps every fault with its path: for a million links without
 * their fields it took minutes, and gigabytes. What has many faults is refused before it, by the first of them.
 */
export const sentDocument = z.preprocess((value, context) => {
  const faults = isJsonObject(value) ? documentFaults(value) : []
  if (faults.length <= few) return value
  for (const { message, at } of faults) {
    context.addIssue({
      code: "custom",
      path: [...(pathOf(at?.pointer ?? "") ?? [])],
      message: message.replace(/\.$/, ""),
    })
  }
  return z.NEVER
}, flowDocumentSchema)
