import { randomBytes } from "node:crypto"
import type { Random } from "@gatewright/engine"

/** Tokens of 256 bits from the operating system, as base64url. */
export const systemRandom: Random = { token: () => randomBytes(32).toString("base64url") }
