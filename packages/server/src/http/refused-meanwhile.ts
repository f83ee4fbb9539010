import type { FastifyRequest } from "fastify"
import { callerOf, type Authenticating } from "./authenticate.ts"
import { refusalOf } from "./authorize.ts"
import type { Refusal } from "./refusal.ts"

/** Why somebody who waited for an answer may not have it any more: sessions, tokens and rights end meanwhile. */
export const refusedMeanwhile = async (
  request: FastifyRequest,
  services: Authenticating,
): Promise<Refusal | undefined> => {
  const found = await callerOf(request, services)
  if ("refusal" in found) return found.refusal
  request.caller = found.caller
  return refusalOf(request, services.store)
}
