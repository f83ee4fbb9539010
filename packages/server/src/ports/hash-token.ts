import { hash } from "node:crypto"

/** SHA-256 of a token, as base64url: what is stored of it. Tokens have 128 bits at least, so no salt is needed. */
export const hashToken = (token: string): string => hash("sha256", token, "base64url")
