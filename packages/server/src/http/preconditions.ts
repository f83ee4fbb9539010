import type { FastifyRequest } from "fastify"

/** The entity tag (RFC 9110 section 8.8.3) of what has a number that every change adds to. */
export const etagOf = (revision: number): string => `"${revision}"`

/**
 * Which condition of a request does not hold (RFC 9110 section 13): `changed` where `If-Match` names another state than that
 * of now, `exists` where `If-None-Match: *` asks that there be nothing yet.
 *
 * @param revision the number of what is there; `undefined` where there is nothing
 */
export const failedPrecondition = (
  { headers }: Pick<FastifyRequest, "headers">,
  revision: number | undefined,
): "changed" | "exists" | undefined => {
  const [ifMatch, ifNoneMatch] = [headers["if-match"], headers["if-none-match"]]
  // A weak tag never matches here: two states that have one are not the same (section 13.1.1).
  if (ifMatch !== undefined && (revision === undefined || !names(ifMatch, etagOf(revision)))) return "changed"
  return ifNoneMatch !== undefined && revision !== undefined && names(ifNoneMatch, etagOf(revision))
    ? "exists"
    : undefined
}

const names = (header: string, etag: string): boolean =>
  header
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag === etag)
