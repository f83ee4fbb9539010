import { createHash } from "node:crypto"

/** SHA-256 of a token, as base64url: what is stored of it. Tokens have 128 bits at least, so no salt is needed. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url")
